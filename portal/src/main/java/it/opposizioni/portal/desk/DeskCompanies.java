package it.opposizioni.portal.desk;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.exemption.ExemptionClient;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The company that somebody named to the desk. Two companies may have one name: then the registrar chooses by VAT number. */
@ApplicationScoped
class DeskCompanies {

    /** Which of several it is. */
    static final String CHOSEN = "operator";

    /** The ids of those between which to choose. */
    private static final String OFFERED = "operators";

    private static final int MOST_OFFERED = 20;

    /** As many as a sentence can name. */
    private static final int NAMED = 5;

    private static final int PAGE = 200;

    /** A letter or two are in the names of half the list, which is not read for them. */
    private static final int MOST_PAGES = 5;

    /** One of those that it may be. */
    private record Named(UUID id, String name) {

        boolean isCalled(String written) {
            return name.equalsIgnoreCase(written);
        }

        boolean contains(String written) {
            return name.toLowerCase(Locale.ROOT).contains(written.toLowerCase(Locale.ROOT));
        }
    }

    /** What the list has. @param all false when there are more */
    private record Found(List<Named> names, boolean all) {}

    private final Page page;
    private final DirectorySearch directory;
    private final CompanyClient companies;
    private final RegistryClient registry;
    private final ExemptionClient exemptions;

    DeskCompanies(
            Page page,
            DirectorySearch directory,
            @RestClient CompanyClient companies,
            @RestClient RegistryClient registry,
            @RestClient ExemptionClient exemptions) {
        this.page = page;
        this.directory = directory;
        this.companies = companies;
        this.registry = registry;
        this.exemptions = exemptions;
    }

    /** Empty when it is about none, or there is none, which the form says then. */
    Optional<UUID> named(Form form) {
        form.withAll(OFFERED, List.of());
        if (!DeskForm.isAboutCompany(form)) {
            return Optional.empty();
        }
        return DeskForm.endsExemption(form) ? exempted(form) : listed(form);
    }

    private Optional<UUID> listed(Form form) {
        String name = form.value(DeskForm.COMPANY);
        if (name.isEmpty()) {
            return refused(form, texts().companyMissing());
        }
        Optional<Found> found = search(name);
        if (found.isEmpty()) {
            return refused(form, texts().companyUnavailable());
        }
        if (!found.get().all()) {
            return refused(form, texts().companyTooMany(page.formats().amount(MOST_PAGES * PAGE)));
        }
        List<Named> likely = likely(found.get().names(), name);
        return likely.isEmpty() ? refused(form, texts().companyUnknown()) : one(form, likely);
    }

    /** Of those that have an exemption, also when they have left the list since: whom nobody finds must not go on calling. */
    private Optional<UUID> exempted(Form form) {
        Optional<PhoneNumber> number = PhoneNumber.tryParse(form.value(DeskForm.NUMBER));
        if (number.isEmpty()) {
            // which the form says beside the number
            return Optional.empty();
        }
        PageSection<List<Named>> found = PageSection.of(() -> live(number.get()));
        if (!found.available()) {
            return refused(form, texts().companyOfNumberUnavailable());
        }
        return found.value().isEmpty() ? refused(form, texts().companyWithoutExemption()) : ended(form, found.value());
    }

    private Optional<UUID> ended(Form form, List<Named> live) {
        String name = form.value(DeskForm.COMPANY);
        List<Named> found = live.stream().filter(each -> each.contains(name)).toList();
        // what is ended must have been named, in writing or by a choice
        return name.isEmpty() || found.isEmpty() ? chosen(form, live) : one(form, likely(found, name));
    }

    private List<Named> live(PhoneNumber number) {
        return registry.ofNumber(number.e164()).items().stream()
                .filter(opposition -> opposition.endedAt() == null)
                .flatMap(opposition -> exemptions.list(opposition.id()).items().stream())
                .filter(Exemption::isLive)
                .map(each -> new Named(
                        each.operatorId(), Objects.requireNonNullElse(each.operatorName(), texts().unnamed())))
                .distinct()
                .toList();
    }

    /** To the end: whether a name stands there once is known only then. Empty when the list cannot be had now. */
    private Optional<Found> search(String name) {
        List<Named> names = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            DirectorySearch.Result found = directory.find(name, cursor, PAGE);
            if (!found.available()) {
                return Optional.empty();
            }
            found.items().forEach(each -> names.add(new Named(each.id(), each.name())));
            cursor = found.next();
            if (cursor == null) {
                break;
            }
        }
        return Optional.of(new Found(names, cursor == null));
    }

    /** Those that have exactly this name, or else all whose name it is a part of. */
    private static List<Named> likely(List<Named> found, String name) {
        List<Named> exact = found.stream().filter(each -> each.isCalled(name)).toList();
        return exact.isEmpty() ? found : exact;
    }

    private Optional<UUID> one(Form form, List<Named> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst().id()) : chosen(form, candidates);
    }

    private Optional<UUID> chosen(Form form, List<Named> candidates) {
        if (candidates.size() > MOST_OFFERED) {
            return refused(form, texts().companySeveral(names(candidates)));
        }
        form.withAll(
                OFFERED, candidates.stream().map(each -> each.id().toString()).toList());
        // a choice between those of another name counts no more
        Optional<UUID> chosen = form.id(CHOSEN)
                .filter(id -> candidates.stream().anyMatch(each -> each.id().equals(id)));
        if (chosen.isEmpty()) {
            form.reject(CHOSEN, texts().companyChoose());
        }
        return chosen;
    }

    private static Optional<UUID> refused(Form form, String why) {
        form.reject(DeskForm.COMPANY, why);
        return Optional.empty();
    }

    private static String names(List<Named> some) {
        return some.stream().limit(NAMED).map(Named::name).collect(Collectors.joining("; "));
    }

    /** Between which to choose; empty where there is nothing to choose. */
    List<Choice> offered(Form form) {
        return form.ids(OFFERED).stream().map(this::choice).toList();
    }

    /** By its id where its name cannot be had now: it can be chosen all the same. */
    private Choice choice(UUID operator) {
        Optional<Company> company = company(operator);
        String id = operator.toString();
        return new Choice(
                id,
                company.map(Company::name).orElse(id),
                company.map(this::identity).orElse(""));
    }

    /** What tells it from others of its name; empty where that cannot be had now. */
    String identity(UUID operator) {
        return company(operator).map(this::identity).orElse("");
    }

    private String identity(Company company) {
        return company.vatNumber() == null ? "" : texts().companyIdentity(company.vatNumber(), company.seat());
    }

    private Optional<Company> company(UUID operator) {
        return Optional.ofNullable(PageSection.of(() -> companies.one(operator)).value());
    }

    private DeskExemptionTexts texts() {
        return Texts.of(DeskExemptionTexts.class, page.lang());
    }
}
