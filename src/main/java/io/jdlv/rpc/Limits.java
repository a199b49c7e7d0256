package io.jdlv.rpc;

/**
 * What an answer may cost us at most; a server that goes beyond is not believed.
 *
 * @param answerBytes the longest answer read, in bytes; a longer one fails its call, the connection goes on
 * @param nesting how deep arrays and objects may stand in each other
 */
public record Limits(long answerBytes, int nesting) {
    /** 1 GiB and 4,000 levels: far above what Delve sends for any load configuration that it can serve. */
    public static Limits standard() {
        return new Limits(1L << 30, 4_000);
    }
}
