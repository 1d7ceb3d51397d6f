package it.opposizioni.portal.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The link of an invitation, before anybody is signed in. */
@QuarkusTest
class InvitationLinkTest extends PortalTest {

    private static final String SECRET = "Zm9vYmFyLWZvb2Jhci1mb29iYXItZm9vYmFyLWZvb2I";

    @ConfigProperty(name = "quarkus.otel.traces.suppress-application-uris")
    List<String> untraced;

    @Test
    void itSaysNothingOfTheInvitationAndTellsItsAddressToNobody() {
        Browser.Seen seen = browser.open("/it/invito/" + SECRET).keep("invitation-sign-in-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.heading()).isEqualTo("Un operatore ti ha invitato");
        assertThat(seen.answer().headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(seen.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(FakeServices.operator().asked("POST /v1/invitations/opening"))
                .isEmpty();
        assertThat(browser.open("/en/invitation/" + SECRET)
                        .keep("invitation-sign-in-en")
                        .heading())
                .isEqualTo("An operator has invited you");
    }

    @Test
    void signingInComesBackToTheInvitation() {
        Browser.Seen seen = browser.open("/it/invito/" + SECRET);
        String signIn = seen.page().select("main a.btn-primary").attr("href");
        assertThat(signIn).isEqualTo("/it/invito/" + SECRET + "/rispondi?ui_locales=it");
        URI provider = provider(browser.open(signIn));
        assertThat(provider.getQuery()).contains("ui_locales=it").doesNotContain("prompt", SECRET);
    }

    @Test
    void anAccountIsCreatedOnTheWay() {
        Browser.Seen seen = browser.open("/en/invitation/" + SECRET);
        URI provider = provider(
                browser.open(seen.page().select("main a.btn-outline-primary").attr("href")));
        assertThat(provider.getQuery()).contains("prompt=create", "ui_locales=en");
        assertThat(URLDecoder.decode(provider.toString(), StandardCharsets.UTF_8))
                .doesNotContain(SECRET);
    }

    private static URI provider(Browser.Seen challenge) {
        assertThat(challenge.status()).isEqualTo(302);
        URI where =
                URI.create(challenge.answer().headers().firstValue("Location").orElseThrow());
        assertThat(where.getHost()).isEqualTo("identity.invalid");
        return where;
    }

    @Test
    void noAddressWithTheSecretIsTraced() {
        for (String address : List.of("/it/invito/" + SECRET, "/en/invitation/" + SECRET)) {
            assertThat(untraced).anyMatch(known -> address.startsWith(known.replace("*", "")));
        }
    }
}
