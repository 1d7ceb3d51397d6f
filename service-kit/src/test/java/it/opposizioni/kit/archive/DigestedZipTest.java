package it.opposizioni.kit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Each file has the size and the digest of what was written into it, however it was written. */
class DigestedZipTest {

    private static final byte[] TEXT = "Una riga, è tutto.\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void everyFileHasItsDigestAndItsSize() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestedZip zip = new DigestedZip(out);
        zip.add("read.txt", new ByteArrayInputStream(TEXT));
        zip.add("written.txt", content -> {
            for (byte each : TEXT) {
                content.write(each);
            }
            content.close();
        });
        zip.add("empty.txt", _ -> {});
        zip.finish();

        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(parts).containsOnlyKeys("read.txt", "written.txt", "empty.txt");
        assertThat(parts.get("written.txt")).isEqualTo(parts.get("read.txt")).isEqualTo(TEXT);
        for (DigestedZip.Entry entry : zip.entries()) {
            byte[] part = parts.get(entry.name());
            assertThat(entry.bytes()).isEqualTo(part.length);
            assertThat(entry.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(part)));
        }
    }

    @Test
    void theStreamUnderItStaysOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        DigestedZip zip = new DigestedZip(out);
        zip.add("a.txt", new ByteArrayInputStream(TEXT));
        zip.finish();
        assertThat(closed).isFalse();
    }
}
