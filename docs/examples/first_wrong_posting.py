"""Finds the first posting after which a ledger's balance is wrong.

    jdlv serve 127.0.0.1:4040      shows the two addresses that this takes
    python3 first_wrong_posting.py PAGE PROGRAMS
"""

import asyncio
import itertools
import json
import sys

import websockets  # pip install websockets, or Debian's python3-websockets


async def main(page, programs):
    async with websockets.connect(programs, max_size=None) as socket:
        numbers = itertools.count(1)

        async def call(method, **params):
            number = next(numbers)
            await socket.send(json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}))
            async for text in socket:
                answer = json.loads(text)
                if answer.get("id") == number:
                    if "error" in answer:
                        raise RuntimeError(answer["error"]["message"])
                    return answer["result"]

        await call("authenticate", token=page.split("#")[1])
        await call("setBreakpoint", location="main.check", condition="a.Balance != want")
        await call("resume", how="continue")
        values = {name: (await call("evaluate", expression=name))["value"]
                  for name in ("p.Number", "p.Kind", "p.Cents", "a.Balance", "want")}
        print("posting {p.Number}, a {p.Kind} of {p.Cents}: {a.Balance} instead of {want}".replace("{", "{0[").replace("}", "]}").format(values))


asyncio.run(main(*sys.argv[1:]))
