package it.opposizioni.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import it.opposizioni.kit.problem.StrongerSignInException;
import it.opposizioni.kit.taxcode.TaxCode;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurrentCallerTest {

    /** What an access token says. */
    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "giulia";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @SuppressWarnings("unchecked")
        @Override
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    private static CurrentCaller who(Map<String, Object> claims) {
        return new CurrentCaller(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("giulia"))
                        .build(),
                new Token(claims));
    }

    /** Realms write it with the country before it or without, as they get it. */
    @Test
    void theTaxCodeOfADigitalIdentityIsTheSame() {
        TaxCode giulia = new TaxCode("FRRGLI85A41F205E");
        assertThat(who(Map.of("tax_code", "TINIT-FRRGLI85A41F205E")).get().taxCode())
                .contains(giulia);
        assertThat(who(Map.of("tax_code", "FRRGLI85A41F205E")).get().taxCode()).contains(giulia);
        assertThat(who(Map.of("tax_code", "TINFR-FRRGLI85A41F205E")).get().taxCode())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLevelIsReachedByTheSameOne(IdentityLevel level) {
        CurrentCaller caller = who(Map.of("identity_acr", level.acr()));
        assertThatCode(() -> caller.requireLevel(level)).doesNotThrowAnyException();
    }

    @Test
    void aTokenSaysWhichClientAsksAndWithWhichScopes() {
        CurrentCaller caller = who(Map.of("azp", "demo-app", "scope", "openid oppositions:read openid"));
        assertThat(caller.client()).contains("demo-app");
        assertThat(caller.scopes()).containsExactlyInAnyOrder("openid", "oppositions:read");
        assertThat(who(Map.of()).client()).isEmpty();
        assertThat(who(Map.of()).scopes()).isEmpty();
    }

    @Test
    void whoHasNoLevelMayOnlyWhatNeedsNone() {
        CurrentCaller caller = who(Map.of("acr", IdentityLevel.SPID_L3.acr()));
        assertThatCode(() -> caller.requireLevel(IdentityLevel.NONE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> caller.requireLevel(IdentityLevel.SPID_L1))
                .isInstanceOf(StrongerSignInException.class);
    }
}
