package it.opposizioni.portal.authority;

import static it.opposizioni.portal.authority.AuthorityPagesTest.CASE;
import static it.opposizioni.portal.authority.AuthorityPagesTest.QUESTION;
import static it.opposizioni.portal.authority.AuthorityPagesTest.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was added to a complaint, for the authority. */
@QuarkusTest
@AsRegulator
class ComplaintAttachmentPagesTest extends PortalTest {

    @Test
    void whatWasAddedIsSavedAndNeverShown() {
        known("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"");
        FakeServices.complaint()
                .answer(QUESTION + "/attachments", ServiceAnswers.attachments(3))
                .answer(QUESTION + "/attachments/" + ServiceAnswers.ATTACHMENT, "<script>alert(1)</script>");
        Browser.Seen seen = browser.open(CASE).keep("authority-case-attachments-of-complaint-it");
        assertThat(seen.text())
                .contains("Allegato 1: immagine JPEG", "1.235 kB", "Allegato 2: audio M4A", "aprili con prudenza");
        String file = CASE + "/allegati/" + ServiceAnswers.ATTACHMENT;
        assertThat(seen.page().select("main a[href*=/allegati/]").first().attr("href"))
                .isEqualTo(file);
        assertThat(seen.page().select("main img, main audio, main iframe, main object"))
                .isEmpty();
        HttpResponse<String> saved = browser.once(file, Map.of());
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.headers().allValues("Content-Type")).containsExactly("image/jpeg");
        assertThat(saved.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"allegato-1.jpg\"");
        assertThat(saved.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(saved.headers().allValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
    }

    @Test
    void anAttachmentOfAKindThatIsNewToUsIsNotServed() {
        FakeServices.complaint()
                .answer(
                        QUESTION + "/attachments",
                        "{\"items\": [" + ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "SVG", 10)
                                + "], \"left\": 4}")
                .answer(QUESTION + "/attachments/" + ServiceAnswers.ATTACHMENT, "<svg/>");
        assertThat(browser.open(CASE + "/allegati/" + ServiceAnswers.ATTACHMENT).status())
                .isEqualTo(404);
        assertThat(browser.open(CASE + "/allegati/" + ServiceAnswers.ID).status())
                .isEqualTo(404);
    }
}
