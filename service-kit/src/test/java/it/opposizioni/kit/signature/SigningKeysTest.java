package it.opposizioni.kit.signature;

import static it.opposizioni.kit.testing.SigningKeySets.jwk;
import static it.opposizioni.kit.testing.SigningKeySets.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.signature.CompactJws.Finding;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final String SETTING = "opposizioni.test";

    @Test
    void whatAnOldKeySignedStaysValidWhenANewOneSigns() {
        String old = jwk("r1");
        String fresh = jwk("r2");
        CompactJws<String> before = jws(new SigningKeys(set(old), "r1", SETTING));
        String earlier = before.sign(before.payload("earlier"));

        String retired = old.replaceFirst(",\"d\":\"[^\"]+\"", "");
        SigningKeys rotated = new SigningKeys(set(fresh, retired), "r2", SETTING);
        CompactJws<String> after = jws(rotated);
        String later = after.sign(after.payload("later"));

        assertThat(after.check(earlier).finding()).isEqualTo(Finding.GENUINE);
        assertThat(after.check(later).finding()).isEqualTo(Finding.GENUINE);
        assertThat(before.check(later).finding()).as("with keys of before").isEqualTo(Finding.UNKNOWN_KEY);
        assertThat(rotated.published().keys())
                .extracting(SigningKeys.Published::kid)
                .containsExactly("r2", "r1");
    }

    @Test
    void noPrivateHalfIsPublished() {
        String secret = jwk("r1").replaceFirst(".*\"d\":\"([^\"]+)\".*", "$1");
        assertThat(new SigningKeys(set(jwk("r1")), "r1", SETTING).published().toString())
                .doesNotContain(secret)
                .contains("kty=OKP", "crv=Ed25519", "use=sig", "alg=EdDSA");
    }

    @Test
    void keysThatCannotWorkAreRefusedAtTheStartWithoutQuotingThem() {
        String one = jwk("r1");
        String other = jwk("r1");
        String mixed = one.replaceFirst(
                "\"d\":\"[^\"]+\"", "\"d\":\"" + other.replaceFirst(".*\"d\":\"([^\"]+)\".*", "$1") + "\"");

        refused(set(one), "r2", "opposizioni.test.key-id names no private key");
        refused(set(jwk("r1", false)), "r1", "names no private key");
        refused(set(one, other), "r1", "one kid");
        refused(set(mixed), "r1", "do not belong together");
        refused("{\"keys\":[" + one, "r1", "no JWK set");
        refused(set(one.replace("Ed25519", "X25519")), "r1", "on Ed25519");
        refused(set(one.replaceFirst("\"x\":\"...", "\"x\":\"")), "r1", "32 bytes");
    }

    private static CompactJws<String> jws(SigningKeys keys) {
        return new CompactJws<>(keys, "opposizioni-test+jwt", String.class);
    }

    private static void refused(String set, String id, String because) {
        String secret = set.replaceFirst("(?s).*?\"d\":\"([^\"]+)\".*", "$1");
        assertThatThrownBy(() -> new SigningKeys(set, id, SETTING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because)
                .hasNoCause()
                .message()
                .doesNotContain(secret);
    }
}
