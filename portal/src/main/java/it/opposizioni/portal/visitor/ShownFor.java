package it.opposizioni.portal.visitor;

import it.opposizioni.portal.visitor.ActsFor.Kind;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * For whom a form was shown, in the 32 bytes of a mask: a salt, the id under a cover that the salt gives, and a proof that it is we who
 * say so. Without the key they are random bytes.
 */
public final class ShownFor {

    /** So many random bytes each begins with. */
    public static final int SALT = 8;

    private static final int ID = 16;
    private static final int PROOF = 8;
    private static final UUID NOBODY = new UUID(0, 0);

    private ShownFor() {}

    /**
     * @param digest keyed, 32 bytes, of the person whom the form is shown to
     * @param salt random
     * @return 32 bytes
     */
    public static byte[] hide(ActsFor whom, UnaryOperator<byte[]> digest, byte[] salt) {
        byte[] id = bytes(id(whom));
        return ByteBuffer.allocate(SALT + ID + PROOF)
                .put(salt)
                .put(xor(id, cover(digest, salt)))
                .put(proof(whom.kind(), id, digest, salt))
                .array();
    }

    /**
     * @param mask 32 bytes
     * @param acting whether it is of a form that was shown for another person
     * @return empty for random bytes, as the release before has them
     */
    public static Optional<ActsFor> find(byte[] mask, UnaryOperator<byte[]> digest, boolean acting) {
        byte[] salt = Arrays.copyOf(mask, SALT);
        byte[] id = xor(Arrays.copyOfRange(mask, SALT, SALT + ID), cover(digest, salt));
        byte[] proof = Arrays.copyOfRange(mask, SALT + ID, mask.length);
        return (acting ? List.of(Kind.PERSON) : List.of(Kind.ONESELF, Kind.OPERATOR))
                .stream()
                        .filter(kind -> MessageDigest.isEqual(proof, proof(kind, id, digest, salt)))
                        .findFirst()
                        .map(kind -> kind == Kind.ONESELF ? ActsFor.ONESELF : new ActsFor(kind, uuid(id).toString()));
    }

    /** An operator's id comes in a token: one that is no UUID is remembered as nobody's. */
    private static UUID id(ActsFor whom) {
        try {
            return UUID.fromString(whom.id());
        } catch (IllegalArgumentException _) {
            return NOBODY;
        }
    }

    private static byte[] cover(UnaryOperator<byte[]> digest, byte[] salt) {
        return Arrays.copyOf(digest.apply(salt), ID);
    }

    private static byte[] proof(Kind kind, byte[] id, UnaryOperator<byte[]> digest, byte[] salt) {
        byte[] said = ByteBuffer.allocate(1 + SALT + ID)
                .put((byte) kind.ordinal())
                .put(salt)
                .put(id)
                .array();
        return Arrays.copyOf(digest.apply(said), PROOF);
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = one.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
