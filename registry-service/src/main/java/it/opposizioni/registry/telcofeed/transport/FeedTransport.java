package it.opposizioni.registry.telcofeed.transport;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Takes the wrappings of a feed off while it arrives, in bounded memory. */
public final class FeedTransport {

    private static final byte GZIP_FIRST = 0x1F;
    private static final byte GZIP_SECOND = (byte) 0x8B;
    private static final int BUFFER = 1 << 16;

    private static final Text NOT_READABLE = Text.of(
            "Il file non si può decifrare: usa la chiave pubblica del gestore, RSA-OAEP-256 e A256CBC-HS512.",
            "The file cannot be decrypted: use the registrar’s public key, RSA-OAEP-256 and A256CBC-HS512.");

    private static final Text NOT_GZIP = Text.of(
            "Content-Encoding dice gzip, ma il file non è compresso: comprimilo o togli l’intestazione.",
            "Content-Encoding says gzip, but the file is not compressed: compress it, or leave the header out.");

    private final DecryptionKeys keys;
    private final long largest;

    /** @param largest bytes of a feed, uncompressed */
    public FeedTransport(DecryptionKeys keys, long largest) {
        this.keys = keys;
        this.largest = largest;
    }

    /**
     * The signed text.
     *
     * @param encrypted whether the body is a compact JWE
     * @throws DomainException 422 when it cannot be decrypted
     */
    public OpenedFeed open(InputStream body, boolean encrypted) throws IOException {
        if (!encrypted) {
            return new OpenedFeed(body, uncompressed(body), largest);
        }
        try {
            InputStream decrypted = new JweStream(body, keys);
            return new OpenedFeed(decrypted, uncompressed(decrypted), largest);
        } catch (IOException _) {
            throw notReadable();
        }
    }

    /** Of an encrypted feed every failure until it has been read to its end and verified: they must look the same. */
    public static DomainException notReadable() {
        return new DomainException(RegistryProblems.FEED_NOT_GENUINE, NOT_READABLE);
    }

    /**
     * A body whose sender says that it is compressed.
     *
     * @throws DomainException 400 when it is not: something on its way has gone wrong
     */
    public static InputStream saidToBeGzip(InputStream body) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(body, 2);
        if (!isGzip(peeked)) {
            throw new DomainException(CommonProblems.INVALID_BODY, NOT_GZIP);
        }
        return peeked;
    }

    /** No text begins as a compressed file does. */
    private static InputStream uncompressed(InputStream content) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(content, 2);
        return isGzip(peeked) ? new GZIPInputStream(peeked, BUFFER) : peeked;
    }

    private static boolean isGzip(PushbackInputStream content) throws IOException {
        byte[] first = content.readNBytes(2);
        content.unread(first);
        return first.length == 2 && first[0] == GZIP_FIRST && first[1] == GZIP_SECOND;
    }
}
