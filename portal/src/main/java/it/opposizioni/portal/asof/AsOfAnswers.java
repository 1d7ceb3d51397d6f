package it.opposizioni.portal.asof;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.asof.AsOfClient.Answer;
import it.opposizioni.portal.asof.AsOfClient.Question;
import it.opposizioni.portal.clients.RegistryClient.MediumStatus;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.exemption.ExemptionClient;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts an answer of the register into words, and knows the companies that can be asked about. */
@ApplicationScoped
class AsOfAnswers {

    private final Page page;
    private final ExemptionClient exemptions;

    AsOfAnswers(Page page, @RestClient ExemptionClient exemptions) {
        this.page = page;
        this.exemptions = exemptions;
    }

    /**
     * The companies that have or had a permission for the number: of all others the answer is the same.
     *
     * @return names by ids
     */
    Map<String, String> companies(List<Opposition> oppositions) {
        Map<String, String> names = new LinkedHashMap<>();
        oppositions.stream()
                .flatMap(each -> exemptions.list(each.id()).items().stream())
                .forEach(each -> names.putIfAbsent(each.operatorId().toString(), name(each)));
        return names;
    }

    private String name(Exemption exemption) {
        return exemption.operatorName() == null ? texts().unnamed() : exemption.operatorName();
    }

    /** @param oppositions of the number */
    AsOfAnswer of(Question asked, Answer then, List<Opposition> oppositions, Map<String, String> companies) {
        boolean stood = then.oppositionId() != null;
        String activation = then.opposed() ? activation(then, oppositions) : "";
        return new AsOfAnswer(
                activation.isEmpty()
                        ? sentence(asked, then, companies)
                        // not that it could not be called: some still could
                        : texts().opposed(page.formats().time(then.at())),
                activation,
                right(then.right()),
                then.citation() == null ? "" : then.citation(),
                stood ? consents(then) : "",
                asked.knownAt() == null ? "" : page.formats().date(asked.knownAt()));
    }

    private String sentence(Question asked, Answer then, Map<String, String> companies) {
        String when = page.formats().time(then.at());
        if (then.oppositionId() == null) {
            return texts().notOpposed(when);
        }
        if (!then.opposed()) {
            return texts().exempted(
                            when, companies.getOrDefault(String.valueOf(asked.operatorId()), texts().unnamed()));
        }
        return AsOfForm.POST.equals(then.medium()) ? texts().opposedToPost(when) : texts().opposedToCalls(when);
    }

    /** From the moment it is recorded the number is in no list any more; before the full protection an older list may be used. */
    private String activation(Answer then, List<Opposition> oppositions) {
        return oppositions.stream()
                .filter(each -> each.id().equals(then.oppositionId()))
                .flatMap(each -> each.dates(then.medium()).stream())
                .filter(dates ->
                        !then.at().isBefore(dates.effectiveFrom()) && then.at().isBefore(dates.activeFrom()))
                .findFirst()
                .map(dates -> texts().inActivation(days(dates)))
                .orElse("");
    }

    private static int days(MediumStatus dates) {
        return (int) Rome.fullDays(dates.effectiveFrom(), dates.activeFrom());
    }

    private String consents(Answer then) {
        return then.consentsRevokedAsOf() == null
                ? texts().allConsents()
                : texts().consentsSince(page.formats().time(then.consentsRevokedAsOf()));
    }

    private String right(String right) {
        return switch (right) {
            case "EXPLICIT_OPPOSITION" -> texts().explicit();
            case "TELCO_DEFAULT" -> texts().telcoDefault();
            case "CARRIED_OVER" -> texts().carriedOver();
            case "RECOVERED" -> texts().recovered();
            case "EXEMPTION" -> texts().exemption();
            default -> "";
        };
    }

    private AsOfTexts texts() {
        return Texts.of(AsOfTexts.class, page.lang());
    }
}
