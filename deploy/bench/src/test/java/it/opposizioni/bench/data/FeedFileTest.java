package it.opposizioni.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.TrialTelco;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFileTest {

    @TempDir
    Path folder;

    @Test
    void eachPartHasItsOwnLandlines() throws Exception {
        List<String> first = text(write(0)).lines().toList();
        List<String> second = text(write(1)).lines().toList();

        assertThat(first).hasSize(5_001).doesNotHaveDuplicates().startsWith("number,event,date");
        assertThat(first.subList(1, 5_001))
                .allMatch(line -> line.matches("\\+390[0-9]{9},UNLISTED,20[0-9]{2}-[0-9]{2}-[0-9]{2}"));
        assertThat(numbers(first)).doesNotContainAnyElementsOf(numbers(second));
    }

    @Test
    void theTextIsSignedAsTheRegisterVerifiesIt() throws Exception {
        FeedFile feed = write(0);
        String[] parts = feed.signature().split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey());
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text(feed).getBytes(StandardCharsets.US_ASCII));
        signature.update((parts[0] + "." + payload).getBytes(StandardCharsets.US_ASCII));

        assertThat(parts).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.US_ASCII))
                .isEqualTo("{\"alg\":\"ES256\",\"kid\":\"t1\"}");
        assertThat(parts[1]).isEmpty();
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private FeedFile write(int part) throws Exception {
        return FeedFile.write(folder.resolve("feed-" + part), 5_000, part, 42, TrialTelco.signingKey());
    }

    private static List<String> numbers(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.split(",")[0]).toList();
    }

    private static String text(FeedFile feed) throws Exception {
        try (InputStream file = new GZIPInputStream(Files.newInputStream(feed.file()))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static PublicKey publicKey() throws Exception {
        try (InputStream file = TrialTelco.class.getResourceAsStream("/telco/public-keys.json")) {
            JsonNode jwk = new ObjectMapper().readTree(file).path("keys").path(0);
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(coordinate(jwk, "x"), coordinate(jwk, "y"));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
        }
    }

    private static BigInteger coordinate(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }
}
