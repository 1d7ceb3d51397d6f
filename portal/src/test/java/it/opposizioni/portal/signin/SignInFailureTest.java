package it.opposizioni.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.PortalTest;
import java.net.ConnectException;
import java.util.List;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person who cannot sign in reads what happened and what to do, and is not sent around in a circle. */
@QuarkusTest
class SignInFailureTest extends PortalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            error=access_denied                                                            | 400 | Hai annullato l’accesso.
            error=temporarily_unavailable&error_description=authentication_expired         | 400 | È passato troppo tempo e l’accesso è scaduto.
            error=temporarily_unavailable                                                  | 503 | In questo momento il sistema di accesso non risponde.
            error=server_error                                                             | 503 | In questo momento il sistema di accesso non risponde.
            error=unmet_authentication_requirements                                        | 403 | La tua identità digitale non ha il livello che serve.
            error=interaction_required&error_description=%3Cb%3Ecall%20us%20at%200690%3C/b%3E | 400 | L’accesso è stato annullato o non è andato a buon fine.
            """)
    void eachAnswerOfTheProviderHasItsWords(String query, int status, String words) {
        Seen page = browser.open("/sign-in-failed?" + query);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains(words).doesNotContain("call us", "0690");
        assertThat(page.page().select("main a.btn").attr("href")).isEqualTo("/it/accedi?ui_locales=it");
    }

    @Test
    void aSignInThatThisBrowserDoesNotKnowIsNotBegunByItself() {
        Seen lost = browser.open("/signed-in?state=abc&code=def").keep("sign-in-lost-it");
        assertThat(lost.status()).isEqualTo(400);
        assertThat(lost.text()).contains("Non ritroviamo il tuo accesso");
        assertThat(browser.openWith("/signed-in?state=abc&code=def", "q_auth_abc=nonsense")
                        .text())
                .contains("Non ritroviamo il tuo accesso")
                .doesNotContain("Exception");
    }

    @Test
    void whoseFaultItIsIsToldByTheCause() {
        assertThat(List.of(
                        SignInFailures.of(new AuthenticationCompletionException(new ConnectException("refused"))),
                        SignInFailures.of(new AuthenticationCompletionException(new OIDCException("invalid_grant"))),
                        SignInFailures.of(new AuthenticationCompletionException(
                                new AuthenticationFailedException(new InvalidJwtException("nbf", List.of(), null)))),
                        SignInFailures.of(new AuthenticationCompletionException("no such state"))))
                .containsExactly(
                        SignInFailure.AWAY, SignInFailure.REJECTED, SignInFailure.REJECTED, SignInFailure.LOST);
    }
}
