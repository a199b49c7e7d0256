package io.jdlv.server;

import com.google.gson.JsonElement;
import com.googlecode.jsonrpc4j.JsonRpcParam;

/**
 * The methods of the session server, by their names in JSON-RPC. Parameters are given by name; those called optional may
 * be left out, and arrive as null, for that is how they come from jsonrpc4j. Values have Delve's names, as in
 * {@code docs/results.schema.json}; integers that JavaScript would round are strings of digits. {@code docs/automation.md}
 * lists the methods with examples.
 */
public interface SessionApi {
    /**
     * Must come first.
     *
     * @param token from an invitation, good once, or the key that was got for one
     * @return {@code key}, for coming back; {@code role}; {@code name}, how others see this client; {@code server}, what is
     *     known of the dlv
     */
    JsonElement authenticate(@JsonRpcParam("token") String token);

    /**
     * Another token, for somebody else.
     *
     * @param guest optional: whether they may only look
     * @return {@code token}, and {@code page}, the address that carries it
     */
    JsonElement invite(@JsonRpcParam("guest") Boolean guest);

    /**
     * Runs a line as it is typed at the prompt, in this client's own view of the session.
     *
     * @param line the command
     * @return {@code results}: each with {@code kind}, {@code data}, {@code text}
     */
    JsonElement execute(@JsonRpcParam("line") String line);

    /** Where the target is now; never waits for it. */
    JsonElement state();

    /**
     * Ends what a client's command waits for, where the command can be ended alone, as Ctrl-C does at the prompt; stops the
     * target otherwise, whoever let it run. It waits for nobody's turn.
     */
    JsonElement halt();

    /**
     * Lets the target run until it stops.
     *
     * @param how {@code continue}, {@code next}, {@code step}, {@code stepout}, {@code step-instruction} or
     *     {@code next-instruction}
     * @return the state in which it stopped
     */
    JsonElement resume(@JsonRpcParam("how") String how);

    /**
     * Frames, innermost first.
     *
     * @param goroutine optional: the selected one
     * @param depth optional: 50
     */
    JsonElement stack(@JsonRpcParam("goroutine") Long goroutine, @JsonRpcParam("depth") Integer depth);

    /**
     * Arguments and local variables of a frame.
     *
     * @param goroutine optional: the selected one
     * @param frame optional: 0, the innermost
     * @return {@code arguments} and {@code locals}
     */
    JsonElement variables(@JsonRpcParam("goroutine") Long goroutine, @JsonRpcParam("frame") Integer frame);

    /**
     * A value. Elements, fields and pointees come one level deep: what is deeper is asked for by its own expression.
     *
     * @param expression what {@code print} takes; nothing in it is called
     * @param goroutine optional: the selected one
     * @param frame optional: 0
     */
    JsonElement evaluate(
            @JsonRpcParam("expression") String expression,
            @JsonRpcParam("goroutine") Long goroutine,
            @JsonRpcParam("frame") Integer frame);

    /**
     * Goroutines, a page of them.
     *
     * @param start optional: 0, or {@code next} of the page before
     * @param count optional: 100
     * @return {@code goroutines}, and {@code next}, below 1 where there are no more
     */
    JsonElement goroutines(@JsonRpcParam("start") Integer start, @JsonRpcParam("count") Integer count);

    /** All breakpoints that are somebody's. */
    JsonElement breakpoints();

    /**
     * Sets a breakpoint.
     *
     * @param location as for {@code break}
     * @param condition optional
     * @return the breakpoint
     */
    JsonElement setBreakpoint(@JsonRpcParam("location") String location, @JsonRpcParam("condition") String condition);

    /** Deletes a breakpoint by its number, and returns it. */
    JsonElement clearBreakpoint(@JsonRpcParam("id") Integer id);

    /** The names of the target's source files. */
    JsonElement sources();

    /**
     * A source file of the target, found by the session's path rules; no other file is read.
     *
     * @param file one of {@link #sources()}
     * @return {@code file}, {@code lines}, and {@code stale} where it is newer than the program
     */
    JsonElement source(@JsonRpcParam("file") String file);

    /**
     * The instructions of the function around an address.
     *
     * @param address optional: where the target stands
     */
    JsonElement disassemble(@JsonRpcParam("address") String address);

    /**
     * Memory.
     *
     * @param address in decimal, or in hexadecimal with 0x
     * @param length 1 to 65536 bytes
     * @return {@code address} and {@code bytes}, in base64
     */
    JsonElement memory(@JsonRpcParam("address") String address, @JsonRpcParam("length") Integer length);

    /**
     * What the Tab key offers.
     *
     * @param line up to the cursor
     * @return {@code start}, where the part begins that is replaced, and {@code values}
     */
    JsonElement complete(@JsonRpcParam("line") String line);

    /** What plugins show beside the usual: {@code title}, and {@code line}, the command whose results are shown. */
    JsonElement panels();

    /**
     * What a plugin's panel shows now. Its command only looks, so that guests may ask for it too.
     *
     * @param title one of {@link #panels()}
     * @return {@code results}, as {@link #execute} gives them
     */
    JsonElement panel(@JsonRpcParam("title") String title);
}
