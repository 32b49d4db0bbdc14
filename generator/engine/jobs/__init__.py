"""Where jobs are done: in this process, in workers of this machine, on a cluster."""
