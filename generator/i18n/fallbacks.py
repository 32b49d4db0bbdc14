"""Which languages stand in for one that a text is not translated into."""

from __future__ import annotations

from functools import cache

from generator.i18n.languages import canonical

CHAINS = """
acm aeb apc arq ary arz → ar
bpy → bn
oc → ca fr
sdh → ckb fa
cpx-Hans → cpx cpx-Hant cpx-Latn cdo zh-Hans zh zh-Hant
cpx → cpx-Hant cpx-Hans cpx-Latn cdo zh-Hant zh zh-Hans
crh-RO → crh ro
crh-Cyrl → crh ru
sk → cs
jut kl → da
bar frr gsw hrx ksh lb nds pdc pdt pfl rm sli stq vmf → de
hsb → dsb de
pnt → el
io → eo
an arn ast ay cbk ext gn guc lad nah → es
eu → es fr
ca → es oc
liv vep vro → et
azb bcc bgn bqi glk lki lrc luz mzn → fa
fit krl olo smn vot → fi
atj bci bm fon frc frp gcf gcr ht kab kbp ln lua mg nrf pcd ses sg ty wa → fr
wls wo → fr
avk → fr es ru
gan-Hans → gan gan-Hant zh-Hans zh zh-Hant
gan → gan-Hant gan-Hans zh-Hant zh zh-Hans
gom → gom-Deva gom-Latn
yi → he
anp awa mag mai sa → hi
dsb → hsb de
hyw → hy
abs ace ban bbc bew bjn btm bug gor jv kge mad min mui nia su → id
iu → ike-Cans
aae co egl fur lij nap pms rgn scn sdc sro vec → it
lld → it rm fur
ike-Cans ike-Latn → iu
xmf → ka
kk-CN → kk-Arab kk kk-Cyrl
kk → kk-Cyrl
kk-TR → kk-Latn kk kk-Cyrl
kaa → kk-Latn kk-Cyrl kk
tcy → kn
ku-Arab → ku ckb
sgs → lt
ltg → lv
myv → mdf ru
mrj → mhr ru
mhr → mrj ru
bdr dtp iba → ms
blk kjp ksw mnw → my
mdf → myv ru
cdo → nan zh-Hant zh zh-Hans
nan → nan-Latn-pehoeji nan-Latn-tailo nan-Hant cdo zh-Hant zh zh-Hans
se → nb fi
no → nb nn
dty → ne
li nds-NL srn vls zea → nl
nn → no nb
nb → no nn
ttj → nyo nyn lg sw
csb szl → pl
lmo → pms egl lij vec it
kea mwl tet vmw → pt
gl → pt es
pt → pt-BR
qug → qu es
qu → qug es
rmy ro-Cyrl-MD rup → ro
ab alt av ba bxr ce cv gld inh kjh koi krc kum kv lbe os rut sah sjd sty tt → ru
tyv udm xal → ru
lez → ru az
ruq-Cyrl → ruq mk
ruq → ruq-Latn ro
se-FI → se fi sv
se-NO → se nb nn
se-SE → se sv
sh → sh-Latn sh-Cyrl bs sr-Latn hr
shi → shi-Latn fr
shy → shy-Latn fr
cs → sk
aln → sq
sh-Cyrl → sr-Cyrl sh sh-Latn
rsk → sr-Cyrl sr
sr → sr-Cyrl sr-Latn
sma → sv nb
gag kiu lzz → tr
nyo → ttj nyn lg sw
rue → uk ru
khw → ur
wuu-Hant → wuu wuu-Hans zh-Hant zh zh-Hans
wuu → wuu-Hans wuu-Hant zh-Hans zh zh-Hant
yue-Hans → yue yue-Hant zh-Hans zh zh-Hant
yue → yue-Hant yue-Hans zh-Hant zh zh-Hans
zh-Hans → zh-CN zh zh-Hant zh-TW zh-HK
hsn ii → zh-CN zh-Hans zh zh-Hant
zh-MO → zh-HK zh-Hant zh-TW zh zh-Hans zh-CN
za → zh-Hans zh zh-Hant
zh-CN → zh-Hans zh zh-Hant zh-TW zh-HK
zh-SG → zh-Hans zh-CN zh zh-Hant zh-TW zh-HK
zh → zh-Hans zh-Hant zh-CN zh-TW zh-HK
hak lzh → zh-Hant zh zh-Hans
zh-TW → zh-Hant zh-HK zh zh-Hans zh-CN
zh-HK → zh-Hant zh-TW zh zh-Hans zh-CN
zh-MY → zh-SG zh-Hans zh-CN zh zh-Hant zh-TW zh-HK
zh-Hant → zh-TW zh-HK zh zh-Hans zh-CN
ami pwn szy tay trv → zh-TW zh-Hant zh zh-Hans
"""
"""A line each: languages → what their readers read next, best first. A chain is complete; a language
without one takes that of its shorter tag. The chains are MediaWiki's, as jquery.i18n lists them
(`src/jquery.i18n.fallbacks.js`; MIT licence, © 2012 Santhosh Thottingal), but for ca, eu and gl, whose
readers read Spanish."""

Overrides = tuple[tuple[str, tuple[str, ...]], ...]


def fallbacks(tag: str, overrides: Overrides = ()) -> tuple[str, ...]:
    """Return the languages to look in, best first, where `tag` has no translation.

    `overrides` is what the site says in `fallbacks:`, and wins over the table. Neither the tag itself nor
    a duplicate is ever among them, and the source language only where the chain names it: the caller adds
    it at the end.
    """
    asked = canonical(tag) or tag
    said = {
        canonical(one) or one: tuple(canonical(other) or other for other in chain) for one, chain in overrides
    }
    found = _chain(asked, _table() | said)
    return tuple(other for other in dict.fromkeys(found) if other != asked)


def _chain(tag: str, table: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The chain of a tag; else its shorter tag and the chain of that."""
    if tag in table:
        return table[tag]
    shorter = _shorter(tag)
    return (shorter, *_chain(shorter, table)) if shorter else ()


def _shorter(tag: str) -> str:
    """The tag without its last subtag, and without an `x` that introduced it: `de-x-formal` gives `de`."""
    return tag.rpartition("-")[0].removesuffix("-x")


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in CHAINS.strip().splitlines():
        tags, _, chain = line.partition("→")
        table |= dict.fromkeys(tags.split(), tuple(chain.split()))
    return table
