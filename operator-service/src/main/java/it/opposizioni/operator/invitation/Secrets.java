package it.opposizioni.operator.invitation;

import it.opposizioni.kit.crypto.OneTimeCode;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.crypto.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws the secrets of links and the codes, and makes the digests that are kept in their place. */
@ApplicationScoped
class Secrets {

    private static final int SECRET_BYTES = 32;

    private final RandomGenerator random;
    private final OneTimeCode codes;
    private final PersonalData personalData;

    Secrets(RandomGenerator random, PersonalData personalData) {
        this.random = random;
        this.codes = new OneTimeCode(random);
        this.personalData = personalData;
    }

    /** 43 characters that need no escaping in an address. */
    String drawSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String drawCode() {
        return codes.draw();
    }

    /** Without a key: nobody tries 2^256 secrets. */
    static byte[] digest(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** With a key, and bound to one sending: equal codes do not look equal. */
    SearchKey digest(UUID codeId, String code) {
        return personalData.searchKey("invitation-code", codeId + " " + code);
    }
}
