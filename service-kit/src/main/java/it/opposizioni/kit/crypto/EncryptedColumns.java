package it.opposizioni.kit.crypto;

import java.util.List;

/**
 * The columns of one feature whose values change when a key is replaced. A bean of each feature that keeps such columns implements it;
 * {@link KeyRotation} finds them all, and a test of each service (EncryptedColumnRules) finds those that are missing.
 */
public interface EncryptedColumns {

    /** What {@link PersonalData} has encrypted. */
    List<EncryptedColumn> encrypted();

    /**
     * Digests that must be found again for longer than a day. Those that only compare (one-time codes, repeated requests) expire under
     * the key that they were made with.
     */
    default List<DigestColumn> digests() {
        return List.of();
    }
}
