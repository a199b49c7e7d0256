package io.jdlv.differential;

import io.jdlv.differential.CommandCase.Server;
import io.jdlv.differential.Differences.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds a client against the reference.
 *
 * @param reference dlv's own client
 * @param candidate the client under test
 * @param newestDlv the newest server
 * @param normaliser what makes sessions with two servers comparable
 */
record CaseCheck(ClientRunner reference, ClientRunner candidate, Path newestDlv, Normaliser normaliser) {

    /** What jdlv's sentence about a server that is gone has; one that panics with requests unread resets the connection. */
    private static final Pattern LOST = Pattern.compile("closed the connection|is lost: Connection reset");

    /**
     * Runs a case and looks whether it does what it has to.
     *
     * @param runner what runs it
     * @param listed what differences.txt says of it, empty if both clients have to agree
     * @return what is wrong, in some lines; empty if nothing is
     */
    String problem(CaseRunner runner, Optional<Entry> listed) throws IOException {
        return switch (listed.map(Entry::kind).orElse(null)) {
            case null -> agreement(runner);
            case DIFFERS -> difference(runner);
            case NEWEST -> likeNewest(runner);
            case CRASH -> crash(runner);
        };
    }

    private String agreement(CaseRunner runner) throws IOException {
        List<ClientRun> runs = runner.run(List.of(reference, candidate));
        return runs.getLast().differencesFrom(runs.getFirst());
    }

    private String difference(CaseRunner runner) throws IOException {
        return agreement(runner).isEmpty() ? "It is listed in differences.txt but does not differ.\n" : "";
    }

    private String likeNewest(CaseRunner runner) throws IOException {
        List<ClientRun> runs = runner.run(List.of(reference, candidate));
        if (runs.getLast().differencesFrom(runs.getFirst()).isEmpty()) {
            return "It is listed in differences.txt but does not differ.\n";
        }
        ClientRun newest = runner.runAgain(reference, newestDlv);
        return likeFresh(runs.getLast()).differencesFrom(likeFresh(newest));
    }

    private ClientRun likeFresh(ClientRun run) {
        return run.map(text -> normaliser.apply(Server.FRESH, text));
    }

    private String crash(CaseRunner runner) throws IOException {
        runner.run(List.of(reference));
        if (!runner.serverPanicked()) {
            return "It is listed in differences.txt as one that crashes the server, but does not.\n";
        }
        ClientRun run = runner.runAgain(candidate, runner.serverDlv());
        if (!runner.serverPanicked()) {
            return "It crashes the server of dlv's client only.\n";
        }
        String texts = String.join("\n", run.texts().values());
        return texts.contains("Exception") || !LOST.matcher(texts).find() ? "What jdlv says of the crash:\n" + texts : "";
    }
}
