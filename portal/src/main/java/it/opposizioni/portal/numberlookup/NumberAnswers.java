package it.opposizioni.portal.numberlookup;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.citizen.NumberTexts;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.RegistryClient.MediumStatus;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.exemption.CompanyStanding;
import it.opposizioni.portal.exemption.ExemptionClient;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.numberlookup.NumberAnswer.Company;
import it.opposizioni.portal.numberlookup.NumberAnswer.Medium;
import it.opposizioni.portal.numberlookup.NumberAnswer.Past;
import it.opposizioni.portal.numberlookup.NumberAnswer.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Says what the register knows of a number in the words of its holder's pages; sentences that address the holder have their own wording here. */
@ApplicationScoped
class NumberAnswers {

    private final Page page;
    private final RegistryClient registry;
    private final ExemptionClient exemptions;

    NumberAnswers(Page page, @RestClient RegistryClient registry, @RestClient ExemptionClient exemptions) {
        this.page = page;
        this.registry = registry;
        this.exemptions = exemptions;
    }

    /** Leaves a note for its holder. @throws it.opposizioni.portal.clients.UpstreamException when the registry refuses */
    NumberAnswer about(PhoneNumber number) {
        List<Opposition> found = registry.ofNumber(number.e164()).items();
        return new NumberAnswer(
                number.spaced(),
                found.stream()
                        .filter(o -> o.endedAt() == null)
                        .findFirst()
                        .map(this::standing)
                        .orElse(null),
                found.stream().filter(o -> o.endedAt() != null).map(this::past).toList());
    }

    private Standing standing(Opposition o) {
        return new Standing(
                medium(o, "TELEPHONE"),
                medium(o, "POST"),
                origin(o),
                o.consentsRevokedAsOf() == null
                        ? ""
                        : words().consentsRevoked(page.formats().time(o.consentsRevokedAsOf())),
                o.protocol(),
                companies(o));
    }

    private Medium medium(Opposition o, String medium) {
        if (!o.opposes(medium)) {
            return new Medium(texts().notOpposed(), "", "");
        }
        MediumStatus dates = o.dates(medium)
                .orElseGet(() -> new MediumStatus(medium, o.status(), o.effectiveFrom(), o.activeFrom(), o.daysLeft()));
        String from = day(dates.effectiveFrom());
        Instant due = leaves(o, medium);
        if (due != null) {
            return new Medium(
                    words().statusLeaving(),
                    "wait",
                    texts().leaving(from, page.formats().time(due)));
        }
        String active = day(dates.activeFrom());
        return dates.status().equals(RegistryClient.REGISTERED)
                ? new Medium(
                        words().statusRegistered(),
                        "wait",
                        words().sentenceRegistered(
                                        from, active, Rome.fullDays(dates.effectiveFrom(), dates.activeFrom())))
                : new Medium(words().statusActive(), "ok", words().sentenceActive(from, active));
    }

    /** When it is opposed no longer, as was asked; null otherwise. */
    private static Instant leaves(Opposition o, String medium) {
        if (o.withdrawal() != null) {
            return o.withdrawal().dueAt();
        }
        return o.mediumWithdrawal() != null && o.mediumWithdrawal().medium().equals(medium)
                ? o.mediumWithdrawal().dueAt()
                : null;
    }

    private String origin(Opposition o) {
        return switch (o.origin()) {
            case "TELCO_DEFAULT" -> words().changeReportedUnlisted();
            case "CARRIED_OVER" -> words().changeCarriedOver();
            case "RECOVERED" -> words().changeRecovered();
            default -> "";
        };
    }

    private List<Company> companies(Opposition o) {
        return PageSection.of(() -> exemptions.list(o.id()).items().stream()
                        .filter(Exemption::isLive)
                        .map(each -> new Company(
                                each.operatorName(),
                                period(each),
                                CompanyStanding.note(
                                        each.operatorState(), Texts.of(ExemptionTexts.class, page.lang()))))
                        .toList())
                .value();
    }

    private String period(Exemption exemption) {
        String from = page.formats().date(exemption.from());
        return exemption.until() == null
                ? texts().permitted(from)
                : texts().permittedUntil(from, page.formats().date(exemption.until()));
    }

    private Past past(Opposition o) {
        return new Past(
                o.status().equals("CEASED") ? words().statusCeased() : words().statusWithdrawn(),
                texts().over(day(o.effectiveFrom()), day(o.endedAt())));
    }

    private String day(Instant at) {
        return page.formats().date(at);
    }

    private NumberTexts words() {
        return Texts.of(NumberTexts.class, page.lang());
    }

    private NumberLookupTexts texts() {
        return Texts.of(NumberLookupTexts.class, page.lang());
    }
}
