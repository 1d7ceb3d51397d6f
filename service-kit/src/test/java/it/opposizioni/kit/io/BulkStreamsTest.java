package it.opposizioni.kit.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** One byte is read as many are, so that nothing passes unseen. */
class BulkStreamsTest {

    private static final byte[] CONTENT = {1, (byte) 0xFF, 0};

    private int seen;

    @Test
    void aStreamSeesEveryByte() throws IOException {
        InputStream below = new ByteArrayInputStream(CONTENT);
        readByteByByte(new BulkInputStream() {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return counted(below.read(buffer, offset, length));
            }
        });
    }

    @Test
    void aStreamOverAnotherSeesEveryByteOnce() throws IOException {
        InputStream stream = new BulkFilterInputStream(new ByteArrayInputStream(CONTENT)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return counted(super.read(buffer, offset, length));
            }
        };
        assertThat(stream.markSupported()).isFalse();
        readByteByByte(stream);
    }

    private void readByteByByte(InputStream stream) throws IOException {
        assertThat(stream.read()).isEqualTo(1);
        assertThat(stream.read()).isEqualTo(0xFF);
        assertThat(stream.read()).isZero();
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(seen).isEqualTo(CONTENT.length);
    }

    private int counted(int read) {
        seen += Math.max(0, read);
        return read;
    }
}
