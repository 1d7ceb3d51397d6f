package it.opposizioni.portal.verification;

import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.verification.CertificateVerificationClient.Certificate;
import it.opposizioni.portal.verification.CertificateVerificationClient.MediumDates;
import it.opposizioni.portal.verification.CertificateView.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts what the registry says of a certificate into words. */
@ApplicationScoped
class CertificateViews {

    private final Page page;

    CertificateViews(Page page) {
        this.page = page;
    }

    CertificateView of(Certificate certificate) {
        CertifiedTexts texts = Texts.of(CertifiedTexts.class, page.lang());
        return new CertificateView(
                verdict(certificate, texts), VerificationCode.printed(certificate.code()), facts(certificate, texts));
    }

    private static Verdict verdict(Certificate certificate, CertifiedTexts texts) {
        if (certificate.isSuperseded()) {
            String text = certificate.inForce() ? texts.supersededInForce() : texts.supersededEnded();
            return new Verdict(texts.supersededTitle(), text, "wait", true);
        }
        String text = certificate.inForce() ? texts.validInForce() : texts.validEnded();
        return new Verdict(texts.validTitle(), text, "ok", true);
    }

    private List<Fact> facts(Certificate certificate, CertifiedTexts texts) {
        Formats formats = page.formats();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Texts.of(FieldTexts.class, page.lang()).number(), certificate.number()));
        facts.add(new Fact(texts.issuedAt(), formats.time(certificate.issuedAt())));
        certificate.media().forEach(dates -> addDates(facts, dates, certificate.endedAt(), texts, formats));
        addTime(facts, texts.consentsBefore(), certificate.consentsRevokedAsOf(), formats);
        addTime(facts, texts.endedAt(), certificate.endedAt(), formats);
        addTime(facts, texts.changedAt(), certificate.changedAt(), formats);
        return facts;
    }

    /** @param endedAt null while it is in force; a day of full protection after it never came */
    private static void addDates(
            List<Fact> facts, MediumDates dates, Instant endedAt, CertifiedTexts texts, Formats formats) {
        boolean post = "POST".equals(dates.medium());
        facts.add(new Fact(post ? texts.postSince() : texts.callsSince(), formats.time(dates.effectiveFrom())));
        if (endedAt == null || dates.activeFrom().isBefore(endedAt)) {
            facts.add(new Fact(post ? texts.postActive() : texts.callsActive(), formats.date(dates.activeFrom())));
        }
    }

    private static void addTime(List<Fact> facts, String label, Instant at, Formats formats) {
        if (at != null) {
            facts.add(new Fact(label, formats.time(at)));
        }
    }
}
