# restart with redirections, joined and apart.
# fixture: args
# server: fresh
# file: in.txt
#| line one
#| line two
# compare: out.txt
# compare: err.txt
# compare: out2.txt
# compare: @target-output
restart x -e <{run}/in.txt >{run}/out.txt 2>{run}/err.txt
continue
restart y < {run}/in.txt > {run}/out2.txt
continue
restart z </nonexistent/file
continue
