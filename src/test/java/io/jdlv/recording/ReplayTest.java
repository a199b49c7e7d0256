package io.jdlv.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answer a request gets, at which moment of the session. */
class ReplayTest {
    private static final String CONTINUE = "{\"name\":\"continue\"}";

    @TempDir
    Path folder;

    private Recording recording;
    private Replay replay;

    private void replay(RecordingFile file) {
        recording = file.in(folder);
        replay = new Replay(Tape.of(recording.entries()));
    }

    @AfterEach
    void close() throws IOException {
        recording.close();
    }

    /** The result that a request gets, or the text of its error. */
    private String ask(String method, String parameters) {
        Request request = new Request("RPCServer." + method, JsonParser.parseString(parameters).getAsJsonObject());
        return switch (replay.ask(request)) {
            case Reply.Refused refused -> refused.sentence();
            case Reply.Running running -> "running";
            case Reply.Recorded recorded -> result(recorded.exchange());
        };
    }

    private String eval(String expression) {
        return ask("Eval", "{\"Expr\":\"" + expression + "\"}");
    }

    /** A resume that has stopped again. */
    private String resume() {
        String result = ask("Command", CONTINUE);
        replay.stopped();
        return result;
    }

    private String result(Exchange exchange) {
        if (exchange.answer().isEmpty()) {
            return "nothing";
        }
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            recording.copyAnswer(exchange.answer().get().place(), "7", line);
            return JsonParser.parseString(line.toString(StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .get("result")
                    .getAsString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RecordingFile twoStops() {
        return new RecordingFile()
                .exchange(1, "GetVersion", "{}", "\"1.27.2\"")
                .exchange(2, "Eval", "{\"Expr\":\"x\"}", "\"x at first\"")
                .exchange(3, "Command", CONTINUE, "\"first stop\"")
                .exchange(4, "Eval", "{\"Expr\":\"x\"}", "\"x later\"")
                .exchange(5, "Eval", "{\"Expr\":\"y\"}", "\"y later\"")
                .exchange(6, "Set", "{\"Symbol\":\"x\",\"Value\":\"2\"}", "\"set\"")
                .exchange(7, "Eval", "{\"Expr\":\"x\"}", "\"x changed\"");
    }

    @Test
    void readsOfAStopMayBeAskedInAnyOrderAnyNumberOfTimesOrNotAtAll() {
        replay(twoStops());

        assertThat(eval("x")).isEqualTo("x at first");
        assertThat(resume()).isEqualTo("first stop");
        assertThat(eval("y")).isEqualTo("y later");
        assertThat(eval("x")).isEqualTo("x later");
        assertThat(eval("y")).isEqualTo("y later");
        assertThat(ask("Set", "{\"Symbol\":\"x\",\"Value\":\"2\"}")).isEqualTo("set");
        assertThat(eval("x")).isEqualTo("x changed");
    }

    @Test
    void changesMustComeInTheirOrderAndARefusedOneChangesNothing() {
        replay(twoStops());

        assertThat(ask("Set", "{\"Symbol\":\"x\",\"Value\":\"2\"}"))
                .isEqualTo("Replay: Set {\"Symbol\":\"x\",\"Value\":\"2\"} does not come next."
                        + " The next change is Command {\"name\":\"continue\"} (1 of 2).");
        assertThat(ask("Command", "{\"name\":\"next\"}"))
                .isEqualTo("Replay: Command {\"name\":\"next\"} does not come next. The next change is Command"
                        + " {\"name\":\"continue\"} (1 of 2): name is \"next\", recorded is \"continue\".");
        assertThat(resume()).isEqualTo("first stop");
        assertThat(ask("Set", "{\"Symbol\":\"x\",\"Value\":\"2\"}")).isEqualTo("set");
        assertThat(ask("Detach", "{\"Kill\":true}"))
                .isEqualTo("Replay: Detach {\"Kill\":true} does not come next. Nothing is changed any more in the recording.");
    }

    @Test
    void aReadThatWasNotRecordedIsToldWhatWas() {
        replay(twoStops());

        assertThat(eval("y"))
                .isEqualTo("Replay: Eval {\"Expr\":\"y\"} was not recorded here. The nearest at this stop is another Eval: Expr is"
                        + " \"y\", recorded is \"x\". The next change is Command {\"name\":\"continue\"} (1 of 2).");
        resume();
        ask("Set", "{\"Symbol\":\"x\",\"Value\":\"2\"}");
        assertThat(ask("Eval", "{\"Expr\":\"x\",\"Cfg\":{\"MaxStringLen\":9}}"))
                .contains("another Eval: Cfg.MaxStringLen is 9, recorded is not given.")
                .endsWith("Nothing is changed any more in the recording.");
        assertThat(ask("ListThreads", "{}"))
                .isEqualTo("Replay: ListThreads was not recorded here. No ListThreads was recorded at all."
                        + " Nothing is changed any more in the recording.");
    }

    @Test
    void aReadOfAnotherStopIsSaidToBeOne() {
        replay(new RecordingFile()
                .exchange(1, "Command", CONTINUE, "\"stop\"")
                .exchange(2, "Eval", "{\"Expr\":\"x\"}", "\"x\""));

        assertThat(eval("x")).contains("was not recorded here. It was at another stop. The next change is Command");
        assertThat(eval("z"))
                .contains("The nearest is another Eval at another stop: Expr is \"z\", recorded is \"x\".");
    }

    @Test
    void whatDoesNotDependOnTheStopIsAnsweredAtAll() {
        replay(twoStops());

        resume();
        assertThat(ask("GetVersion", "{}")).isEqualTo("1.27.2");
    }

    @Test
    void breakpointsDoNotEndAStopButAreListedAsTheyAre() {
        replay(new RecordingFile()
                .exchange(1, "ListBreakpoints", "{}", "\"none\"")
                .exchange(2, "CreateBreakpoint", "{\"LocExpr\":\"f\"}", "\"created\"")
                .exchange(3, "Eval", "{\"Expr\":\"x\"}", "\"x\"")
                .exchange(4, "ListBreakpoints", "{}", "\"one\"")
                .exchange(5, "ClearBreakpoint", "{\"Id\":1}", "\"cleared\""));

        assertThat(eval("x")).as("asked earlier than it was").isEqualTo("x");
        assertThat(ask("ListBreakpoints", "{}")).isEqualTo("none");
        assertThat(ask("CreateBreakpoint", "{\"LocExpr\":\"f\"}")).isEqualTo("created");
        assertThat(ask("ListBreakpoints", "{}")).isEqualTo("one");
        assertThat(ask("ClearBreakpoint", "{\"Id\":1}")).isEqualTo("cleared");
        assertThat(eval("x")).as("asked later than it was").isEqualTo("x");
        assertThat(ask("ListBreakpoints", "{}")).contains("was not recorded here");
    }

    @Test
    void severalAnswersToOneQuestionComeOneAfterTheOther() {
        replay(new RecordingFile()
                .exchange(1, "DumpStart", "{\"Destination\":\"core\"}", "\"begun\"")
                .exchange(2, "DumpWait", "{\"Wait\":100}", "\"half\"")
                .exchange(3, "DumpWait", "{\"Wait\":100}", "\"done\""));

        ask("DumpStart", "{\"Destination\":\"core\"}");
        assertThat(ask("DumpWait", "{\"Wait\":100}")).isEqualTo("half");
        assertThat(ask("DumpWait", "{\"Wait\":100}")).isEqualTo("done");
        assertThat(ask("DumpWait", "{\"Wait\":100}")).isEqualTo("done");
    }

    @Test
    void whatIsAskedWhileTheTargetRunsIsAnotherThingThanWhatIsAskedThen() {
        replay(new RecordingFile()
                .asked("main", 1, "Command", CONTINUE)
                .asked("control", 1, "State", "{\"NonBlocking\":true}")
                .answered("control", 1, "\"runs\"")
                .asked("main", 2, "Eval", "{\"Expr\":\"x\"}")
                .answered("main", 1, "\"stopped\"")
                .answered("main", 2, "\"x\"")
                .asked("control", 2, "State", "{\"NonBlocking\":true}")
                .answered("control", 2, "\"stands\""));

        ask("Command", CONTINUE);
        assertThat(ask("State", "{\"NonBlocking\":true}")).isEqualTo("runs");
        assertThat(ask("State", "{\"NonBlocking\":true}")).isEqualTo("runs");
        replay.stopped();
        assertThat(ask("State", "{\"NonBlocking\":true}")).isEqualTo("stands");
        assertThat(eval("x")).as("asked behind the resume, it waited for the stop").isEqualTo("x");
    }

    @Test
    void aStateThatNobodyAskedForIsThatOfTheLastCommand() {
        replay(twoStops());

        assertThat(ask("State", "{}")).contains("No State was recorded at all.");
        ask("Command", CONTINUE);
        assertThat(ask("State", "{\"NonBlocking\":true}")).isEqualTo("running");
        replay.stopped();
        assertThat(ask("State", "{}")).isEqualTo("first stop");
        ask("Set", "{\"Symbol\":\"x\",\"Value\":\"2\"}");
        assertThat(ask("State", "{}")).isEqualTo("first stop");
    }

    @Test
    void aResumeWaitsForTheHaltThatEndedIt() {
        replay(new RecordingFile()
                .asked("main", 1, "Command", CONTINUE)
                .asked("control", 1, "Command", "{\"name\":\"halt\"}")
                .answered("main", 1, "\"halted\"")
                .answered("control", 1, "\"done\""));

        Request request = new Request("RPCServer.Command", JsonParser.parseString(CONTINUE).getAsJsonObject());
        assertThat(replay.ask(request)).isInstanceOfSatisfying(
                Reply.Recorded.class, recorded -> assertThat(recorded.needed()).isEqualTo(2));
    }

    @Test
    void eventsComeInTheirResumeAndOneThatNeverCameDoesNot() {
        replay(new RecordingFile()
                .asked("main", 1, "Command", CONTINUE)
                .asked("main", 2, "GetEvents", "{}")
                .answered("main", 2, "\"an event\"")
                .asked("main", 3, "GetEvents", "{}")
                .answered("main", 1, "\"stop\"")
                .exchange(4, "Command", CONTINUE, "\"second stop\"")
                .answered("main", 3, "\"late\"")
                .asked("main", 5, "GetEvents", "{}"));

        Request events = new Request("RPCServer.GetEvents", JsonParser.parseString("{}").getAsJsonObject());
        assertThat(needed(events)).isEqualTo(1);
        assertThat(needed(events)).isEqualTo(2);
        assertThat(needed(events)).isEqualTo(Exchange.NEVER);
        assertThat(replay.ask(events)).isInstanceOf(Reply.Refused.class);
    }

    private int needed(Request request) {
        return ((Reply.Recorded) replay.ask(request)).needed();
    }
}
