"""The kinds of `Block` that the parser gives, for everyone who lays blocks out.

A *leaf* holds text: either `units` has one index or, where the text holds no letter (`15`), the
attribute `text` has it. A leaf whose text is empty (an empty table cell) has neither.

=============== ======================================== ==============================================
kind            attributes                               units and children
=============== ======================================== ==============================================
paragraph       tight=1 in a tight list                  leaf; a tight one has no margins of its own
heading         level (as rendered, 2 to 6), id          leaf; `id` missing where the block around it took it
list            ordered=1, start, tasks=1                children: item
item            checked=0|1 (in a list with tasks)       children: blocks
quote                                                    children: blocks
code            text, info                               code is structure: it has no unit
rule
table           align: comma list of left, right,        children: row; the first has head=1
                center or nothing
row             head=1                                   children: cell
cell                                                     leaf
definitions                                              children: term, definition
term                                                     leaf
definition                                               children: blocks
figure          media (file name)                        children: alt (leaf), caption (leaf), each or none
notes                                                    children: note; last in the body, by number
note            label, number                            children: blocks
activity        id minutes alone in needs for short      children: heading first, then blocks
hint, solution                                           children: blocks
reflection      id lines minutes …                       children: blocks
discussion      id minutes in for …                      children: blocks
quiz            id assesses for multiple=0|1 …           children: blocks (question, hint), answers, blocks
answers                                                  children: answer
answer          right=0|1                                children: blocks, then feedback
feedback                                                 children: blocks
order, match    id assesses for …                        children: blocks (instruction), list | table, reason
                                                         and hints anywhere between
reason                                                   children: blocks
checklist       id assesses for …                        children: blocks, list with tasks
note-box, tip,                                           children: blocks (`::: note` is `note-box`, since
caution, story                                           a `note` is a footnote)
facilitator     when                                     children: blocks
offline                                                  children: blocks
video           media                                    children: blocks (the transcript)
tabs                                                     children: tab
tab                                                      children: heading, then blocks
keypoints                                                children: blocks
=============== ======================================== ==============================================

Every directive may also carry `id`; those at the top of a body `minutes`, `alone` and `short`.
Attributes stand as they were written, lists by comma.
"""
