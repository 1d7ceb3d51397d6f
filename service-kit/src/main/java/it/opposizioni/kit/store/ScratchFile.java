package it.opposizioni.kit.store;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.io.BulkInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What one request keeps while it works, too large for the heap: encrypted as files of a store are, in the directory for temporary files. It has no
 * name there, so that nothing is left of it once it is closed, or its process is dead.
 */
public final class ScratchFile implements Closeable {

    private static final String PURPOSE = "scratch";

    private final FileChannel channel;
    private final PersonalData keys;

    private ScratchFile(FileChannel channel, PersonalData keys) {
        this.channel = channel;
        this.keys = keys;
    }

    /**
     * @param content read to its end, and not closed
     * @throws StoreFailedException there is no room for it; any other failure is that of what was read, and nothing is left then
     */
    public static ScratchFile copyOf(InputStream content, PersonalData keys) throws IOException {
        ScratchFile file = new ScratchFile(open(), keys);
        try {
            file.fill(content);
            return file;
        } catch (IOException | RuntimeException e) {
            try (file) {
                throw e;
            }
        }
    }

    private static FileChannel open() throws IOException {
        try {
            Path path = Files.createTempFile("opposizioni-scratch-", null);
            try {
                // it loses its name as soon as it is open
                return FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new StoreFailedException(e);
        }
    }

    private void fill(InputStream content) throws IOException {
        try (NewFile encrypted = new EncryptingOutputStream(new Written(), keys, PURPOSE)) {
            content.transferTo(encrypted);
            encrypted.complete();
        }
    }

    /** What is in it, from its beginning. */
    public InputStream content() throws IOException {
        return new DecryptingInputStream(new Read(), keys, PURPOSE);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends without closing the channel, which is read afterwards. */
    private final class Written extends NewFile {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(b, from, length);
            try {
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            } catch (IOException e) {
                throw new StoreFailedException(e);
            }
        }

        @Override
        public void complete() {
            // nobody looks for it after a crash
        }
    }

    private final class Read extends BulkInputStream {

        private long position;

        @Override
        public int read(byte[] b, int from, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(b, from, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
