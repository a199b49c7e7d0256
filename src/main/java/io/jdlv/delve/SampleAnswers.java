package io.jdlv.delve;

import io.jdlv.rpc.AnswerReading;
import java.util.Collections;
import java.util.List;

/** What a server answers most, of a program that there is not: for who wants to see how answers are read before one has come. */
public final class SampleAnswers {
    private static final int GOROUTINES = 3;
    private static final int FRAMES = 5;

    private static final String PLACE =
            """
            "pc":4198400,"file":"/src/sample/main.go","line":12,\
            "function":{"name":"main.work","value":4198336,"type":0,"goType":0,"optimized":false}""";

    private static final String GOROUTINE = """
            {"id":1,"currentLoc":{PLACE},"userCurrentLoc":{PLACE},"goStatementLoc":{PLACE},"startLoc":{PLACE},\
            "threadID":0,"status":4,"waitSince":0,"waitReason":14,"unreadable":""}"""
            .replace("PLACE", PLACE);

    private static final String THREAD = "{\"id\":1," + PLACE + """
            ,"goroutineID":1,"breakPoint":{"id":1,"name":"","addr":4198400,"addrs":[4198400],"addrpid":[1],\
            "file":"/src/sample/main.go","line":12,"functionName":"main.work","Cond":"","HitCond":"","continue":false,\
            "traceReturn":false,"goroutine":false,"stacktrace":0,"LoadArgs":null,"LoadLocals":null,"WatchExpr":"",\
            "hitCount":{"1":1},"totalHitCount":1,"disabled":false},"breakPointInfo":{},"ReturnValues":null}""";

    private static final String STOP = "{\"State\":{\"Pid\":1,\"Running\":false,\"currentThread\":" + THREAD
            + ",\"currentGoroutine\":" + GOROUTINE + ",\"Threads\":[" + THREAD + "],\"exited\":false,\"exitStatus\":0}}";

    private static final String LIST = "{\"Goroutines\":" + several(GOROUTINES, GOROUTINE) + ",\"Nextg\":-1,\"Groups\":null}";

    private static final String STACK = "{\"Locations\":" + several(FRAMES, "{" + PLACE + """
            ,"Locals":null,"Arguments":null,"FrameOffset":-72,"FramePointerOffset":-88,"Defers":[],"Err":""}""") + "}";

    private final AnswerReading reading;

    /** @param reading reads them */
    public SampleAnswers(AnswerReading reading) {
        this.reading = reading;
    }

    private static String several(int count, String json) {
        return "[" + String.join(",", Collections.nCopies(count, json)) + "]";
    }

    /** {@return the state at a breakpoint} */
    public DebuggerState stop() {
        return reading.read(STOP, Replies.State.class).state().orElseThrow();
    }

    /** {@return some goroutines} */
    public List<Goroutine> goroutines() {
        return reading.read(LIST, GoroutinePage.class).goroutines();
    }

    /** {@return some frames} */
    public List<Stackframe> stack() {
        return reading.read(STACK, Replies.Stack.class).frames();
    }
}
