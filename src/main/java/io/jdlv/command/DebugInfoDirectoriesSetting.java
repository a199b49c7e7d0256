package io.jdlv.command;

import io.jdlv.lang.GoQuote;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code config debug-info-directories}: where the server looks. What it says that it uses is taken over before anything
 * is changed, also when the change is then refused. Delve: configureSetDebugInfoDirectories in pkg/terminal/config.go.
 */
final class DebugInfoDirectoriesSetting {
    private static final String NOT_ENOUGH = "not enough arguments to \"config debug-info-directories\"";

    private final Session session;

    DebugInfoDirectoriesSetting(Invocation call) {
        this.session = call.session();
    }

    void set(String typed) {
        takeOver();
        List<String> directories = changed(session.configuration().debugInfoDirectories(), SpaceSplit.two(typed));
        configure(directories);
        session.delve().program().setDebugInfoDirectories(directories).await();
    }

    private void takeOver() {
        try {
            configure(session.delve().program().debugInfoDirectories().await());
        } catch (RemoteException e) {
            // dlv goes on with the directories that it has
        }
    }

    private void configure(List<String> directories) {
        Configuration configuration = session.configuration();
        session.configure(configuration.with(ConfigKey.DEBUG_INFO_DIRECTORIES, List.copyOf(directories)));
    }

    private static List<String> changed(List<String> before, SpaceSplit words) {
        List<String> directories = new ArrayList<>(before);
        switch (words.first()) {
            case "-clear" -> directories.clear();
            case "-add" -> directories.add(directory(words));
            case "-rm" -> {
                String directory = directory(words);
                if (!directories.remove(directory)) {
                    throw new CommandException(
                            "could not find " + GoQuote.quote(directory) + " in debug-info-directories");
                }
            }
            default -> throw new CommandException("wrong argument to \"config debug-info-directories\"");
        }
        return directories;
    }

    private static String directory(SpaceSplit words) {
        return words.rest().orElseThrow(() -> new CommandException(NOT_ENOUGH));
    }
}
