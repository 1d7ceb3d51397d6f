package it.opposizioni.bench.data;

import it.opposizioni.local.TrialTelco.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * A telephone company's file of landlines that are in no directory, in no order, compressed.
 *
 * @param signature detached JWS over the text that is compressed (RFC 7515 appendix F), ES256
 */
public record FeedFile(Path file, String signature, int numbers) {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 64;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 1_500;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** @param part another part of as many numbers has others */
    public static FeedFile write(Path file, int numbers, int part, long seed, SigningKey key) throws IOException {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.key());
            String head = encoded(
                    "{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(key.id()).getBytes(StandardCharsets.US_ASCII));
            signature.update((head + ".").getBytes(StandardCharsets.US_ASCII));
            try (OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
                    OutputStream signed = BASE64.wrap(new Signed(signature))) {
                write(numbers, part, seed, compressed, signed);
            }
            return new FeedFile(file, head + ".." + encoded(signature.sign()), numbers);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static void write(int numbers, int part, long seed, OutputStream compressed, OutputStream signed)
            throws IOException {
        Permutation places = new Permutation(NumberSpace.LANDLINES, seed);
        long first = (long) part * numbers;
        String[] ends = IntStream.range(0, DAYS)
                .mapToObj(day -> ",UNLISTED," + FIRST_DAY.plusDays(day) + "\n")
                .toArray(String[]::new);
        StringBuilder lines = new StringBuilder(BUFFER).append("number,event,date\n");
        for (int i = 0; i < numbers; i++) {
            lines.append('+').append(NumberSpace.landline(places.at(first + i))).append(ends[i % DAYS]);
            if (lines.length() > BUFFER - LONGEST_LINE || i == numbers - 1) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
                compressed.write(bytes);
                signed.write(bytes);
                lines.setLength(0);
            }
        }
    }

    /** Takes what is signed. */
    private static final class Signed extends OutputStream {

        private final Signature signature;

        private Signed(Signature signature) {
            this.signature = signature;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                signature.update(bytes, offset, length);
            } catch (SignatureException e) {
                throw new IOException(e);
            }
        }
    }
}
