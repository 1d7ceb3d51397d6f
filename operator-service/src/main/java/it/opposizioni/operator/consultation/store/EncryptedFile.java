package it.opposizioni.operator.consultation.store;

import it.opposizioni.kit.crypto.PersonalData;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The way an encrypted file is written: {@code OPZ1}, the length of the key's id, the id, 16 bytes of salt; then pieces of 64 KB,
 * each with its tag. The last piece is shorter than the others, if need be empty: a file that was cut off has none, and shows it.
 */
final class EncryptedFile {

    static final int PIECE = 64 << 10;
    static final int TAG = 16;

    private static final byte[] MAGIC = "OPZ1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cipher cipher;
    private final SecretKey key;
    private final int mode;
    private final byte[] nonce = new byte[NONCE];

    private EncryptedFile(SecretKey key, int mode) {
        this.key = key;
        this.mode = mode;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param header is written into */
    static EncryptedFile write(PersonalData keys, String purpose, java.io.OutputStream header) throws IOException {
        byte[] id = keys.currentKey().getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        header.write(MAGIC);
        header.write(id.length);
        header.write(id);
        header.write(salt);
        return new EncryptedFile(keys.fileKey(keys.currentKey(), salt, purpose), Cipher.ENCRYPT_MODE);
    }

    /** @throws CorruptedFileException when it does not begin like a file of ours, or is cut off before its first piece */
    static EncryptedFile read(PersonalData keys, String purpose, InputStream header) throws IOException {
        DataInputStream in = new DataInputStream(header);
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new CorruptedFileException();
        }
        byte[] salt = new byte[SALT];
        byte[] id;
        try {
            id = new byte[in.readUnsignedByte()];
            in.readFully(id);
            in.readFully(salt);
        } catch (EOFException _) {
            throw new CorruptedFileException();
        }
        return new EncryptedFile(
                keys.fileKey(new String(id, StandardCharsets.UTF_8), salt, purpose), Cipher.DECRYPT_MODE);
    }

    /** @return bytes written to {@code out} */
    int chunk(long number, byte[] in, int length, byte[] out) throws IOException {
        ByteBuffer.wrap(nonce).putLong(NONCE - Long.BYTES, number);
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(in, 0, length, out, 0);
        } catch (GeneralSecurityException _) {
            throw new CorruptedFileException();
        }
    }
}
