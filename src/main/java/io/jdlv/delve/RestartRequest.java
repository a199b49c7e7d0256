package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * How the target is started again.
 *
 * @param position  of a recording: a checkpoint ({@code c} and its number) or an event number; empty for the start
 * @param resetArgs whether the new arguments and redirects replace the old ones
 * @param newArgs   the arguments after the program's name
 * @param rerecord  whether a recording is made anew
 * @param rebuild   whether the program is built again
 * @param redirects the files of standard input, output and error, on the server; empty for no redirect
 */
public record RestartRequest(
        @SerializedName("Position") String position,
        @SerializedName("ResetArgs") boolean resetArgs,
        @SerializedName("NewArgs") List<String> newArgs,
        @SerializedName("Rerecord") boolean rerecord,
        @SerializedName("Rebuild") boolean rebuild,
        @SerializedName("NewRedirects") List<String> redirects) {

    private static final List<String> NO_REDIRECTS = List.of("", "", "");

    /** Makes missing parts empty; there are always three redirects. */
    public RestartRequest {
        position = OrEmpty.text(position);
        newArgs = OrEmpty.list(newArgs);
        redirects = redirects == null || redirects.isEmpty() ? NO_REDIRECTS : List.copyOf(redirects);
        if (redirects.size() != 3) {
            throw new IllegalArgumentException("A restart redirects standard input, output and error: three names.");
        }
    }

    /** {@return a restart with the same arguments} */
    public static RestartRequest same() {
        return new RestartRequest("", false, List.of(), false, false, NO_REDIRECTS);
    }

    /** {@return a restart after a new build, with the same arguments} */
    public static RestartRequest rebuilt() {
        return new RestartRequest("", false, List.of(), false, true, NO_REDIRECTS);
    }

    /**
     * {@return a restart with other arguments}
     *
     * @param args      the arguments after the program's name
     * @param redirects the files of standard input, output and error; empty names for no redirect
     */
    public static RestartRequest withArgs(List<String> args, List<String> redirects) {
        return new RestartRequest("", true, args, false, false, redirects);
    }

    /**
     * {@return a return to a place of a recording}
     *
     * @param position a checkpoint ({@code c} and its number) or an event number
     */
    public static RestartRequest from(String position) {
        return new RestartRequest(position, false, List.of(), false, false, NO_REDIRECTS);
    }
}
