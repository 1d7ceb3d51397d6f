package it.opposizioni.kit.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests without a key (FIPS 180-4): of what is public, or too long to be guessed. {@link SearchKey} is for the rest. */
public final class Sha256 {

    private Sha256() {}

    /** To be fed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // every Java platform has it
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes. */
    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /** In groups of eight, to be compared by people. @param hexadecimal of a digest */
    public static String inGroups(String hexadecimal) {
        return hexadecimal.replaceAll(".{8}(?=.)", "$0 ");
    }
}
