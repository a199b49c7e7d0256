package io.jdlv.server;

/**
 * Where the page is.
 *
 * @param port of its HTTP server on this machine
 */
record PageAddress(int port) {
    /** {@return the address that lets in whoever has it; the token stands where browsers do not send it to servers} */
    String with(String token) {
        return "http://127.0.0.1:" + port + "/#" + token;
    }
}
