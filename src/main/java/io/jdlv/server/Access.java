package io.jdlv.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who may come in. An invitation is a token that is good once: it is exchanged for a key, with which its holder can come
 * back as long as the server runs. So a token that stays behind in a browser's history opens nothing.
 */
final class Access {
    /** More than can be guessed. */
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final List<Grant> invitations = new ArrayList<>();
    private final List<Grant> keys = new ArrayList<>();

    /**
     * What a token or key is good for.
     *
     * @param secret the token or key
     * @param role what its holder may do
     */
    record Grant(String secret, Role role) {
        boolean is(String given) {
            return MessageDigest.isEqual(
                    secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@return a token that is good once} */
    synchronized String invite(Role role) {
        Grant invitation = new Grant(secret(), role);
        invitations.add(invitation);
        return invitation.secret();
    }

    /**
     * {@return the key for a token that has not been used yet, or for a key itself; empty for anything else}
     *
     * @param given what a client says
     */
    synchronized Optional<Grant> enter(String given) {
        Optional<Grant> known = keys.stream().filter(key -> key.is(given)).findFirst();
        if (known.isPresent()) {
            return known;
        }
        Optional<Grant> invitation = invitations.stream().filter(each -> each.is(given)).findFirst();
        return invitation.map(used -> {
            invitations.remove(used);
            Grant key = new Grant(secret(), used.role());
            keys.add(key);
            return key;
        });
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
