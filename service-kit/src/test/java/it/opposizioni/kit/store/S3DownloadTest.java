package it.opposizioni.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** How often, and until when, a read is begun again whose connection breaks. */
class S3DownloadTest {

    private final AtomicLong nanos = new AtomicLong();

    /** What was asked for; null for the whole file. */
    private final List<String> ranges = new ArrayList<>();

    /**
     * Of a file of two bytes.
     *
     * @param after so long each read breaks off
     */
    private S3Download breaking(Duration after) throws IOException {
        S3Client client = new S3Client() {
            @Override
            public String serviceName() {
                return "s3";
            }

            @Override
            public void close() {}

            @Override
            public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
                ranges.add(request.range());
                GetObjectResponse response =
                        GetObjectResponse.builder().eTag("1").contentLength(2L).build();
                return new ResponseInputStream<>(response, AbortableInputStream.create(new Broken(after)));
            }
        };
        return new S3Download(new S3Bucket(client, new S3Location("lists", ""), nanos::get), "input");
    }

    /** After its first byte. */
    private final class Broken extends InputStream {

        private final Duration after;
        private boolean begun = ranges.size() > 1;

        Broken(Duration after) {
            this.after = after;
        }

        @Override
        public int read() throws IOException {
            if (!begun) {
                begun = true;
                return '+';
            }
            nanos.addAndGet(after.toNanos());
            throw new IOException("Connection reset");
        }
    }

    private void readAll(S3Download file) throws IOException {
        byte[] read = new byte[1];
        assertThat(file.read(read, 0, 1)).isEqualTo(1);
        assertThatThrownBy(() -> file.read(read, 0, 1)).isInstanceOf(StoreFailedException.class);
    }

    @Test
    void itGoesOnWhereItBrokeAndIsTriedThreeTimes() throws IOException {
        readAll(breaking(Duration.ZERO));
        assertThat(ranges).containsExactly(null, "bytes=1-", "bytes=1-");
    }

    @Test
    void afterHalfTheTimeOfARequestItIsNotBegunAgain() throws IOException {
        readAll(breaking(FileStores.LONGEST_REQUEST.dividedBy(4).plusSeconds(1)));
        assertThat(ranges).hasSize(2);
    }
}
