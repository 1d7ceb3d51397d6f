package it.opposizioni.portal.desk;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.desk.PermissionClient.Permission;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
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

    /** Between which to choose: what {@link Named#kept} says of each. */
    private static final String OFFERED = "operators";

    private static final int MOST_OFFERED = 20;

    /** As many as a sentence can name. */
    private static final int NAMED = 5;

    private static final int PAGE = 200;

    /** One of those that it may be. */
    private record Named(UUID id, String name) {

        boolean isCalled(String written) {
            return name.equalsIgnoreCase(written);
        }

        boolean contains(String written) {
            return name.toLowerCase(Locale.ROOT).contains(written.toLowerCase(Locale.ROOT));
        }

        String kept() {
            return id + " " + name;
        }
    }

    private final Page page;
    private final DirectorySearch directory;
    private final CompanyClient companies;
    private final PermissionClient permissions;

    DeskCompanies(
            Page page,
            DirectorySearch directory,
            @RestClient CompanyClient companies,
            @RestClient PermissionClient permissions) {
        this.page = page;
        this.directory = directory;
        this.companies = companies;
        this.permissions = permissions;
    }

    /** Empty when it is about none, or there is none, which the form says then. */
    Optional<UUID> named(Form form) {
        form.withAll(OFFERED, List.of());
        if (!DeskForm.isAboutCompany(form)) {
            return Optional.empty();
        }
        return DeskForm.endsPermission(form) ? permitted(form) : listed(form);
    }

    private Optional<UUID> listed(Form form) {
        String name = form.value(DeskForm.COMPANY);
        if (name.isEmpty()) {
            return refused(form, texts().companyMissing());
        }
        Optional<List<Named>> found = search(name);
        if (found.isEmpty()) {
            return refused(form, texts().companyUnavailable());
        }
        List<Named> likely = likely(found.get(), name);
        return likely.isEmpty() ? refused(form, texts().companyUnknown()) : one(form, likely);
    }

    /** Of those that have a permission, also when they have left the list since: whom nobody finds must not go on calling. */
    private Optional<UUID> permitted(Form form) {
        Optional<PhoneNumber> number = PhoneNumber.tryParse(form.value(DeskForm.NUMBER));
        if (number.isEmpty()) {
            // which the form says beside the number
            return Optional.empty();
        }
        PageSection<List<Named>> found = PageSection.of(() -> live(number.get()));
        if (!found.available()) {
            return refused(form, texts().companyOfNumberUnavailable());
        }
        return found.value().isEmpty()
                ? refused(form, texts().companyWithoutPermission())
                : ended(form, found.value());
    }

    private Optional<UUID> ended(Form form, List<Named> live) {
        String name = form.value(DeskForm.COMPANY);
        List<Named> found = live.stream().filter(each -> each.contains(name)).toList();
        // what is ended must have been named, in writing or by a choice
        return name.isEmpty() || found.isEmpty() ? chosen(form, live) : one(form, likely(found, name));
    }

    private List<Named> live(PhoneNumber number) {
        return permissions.ofNumber(number.e164()).items().stream()
                .filter(opposition -> opposition.endedAt() == null)
                .flatMap(opposition -> permissions.permissions(opposition.id()).items().stream())
                .filter(Permission::isLive)
                .map(each -> new Named(
                        each.operatorId(), Objects.requireNonNullElse(each.operatorName(), texts().unnamed())))
                .distinct()
                .toList();
    }

    /** All of them: whether a name stands there once is known only at the end. Empty when the list cannot be had now. */
    private Optional<List<Named>> search(String name) {
        List<Named> all = new ArrayList<>();
        String cursor = null;
        do {
            DirectorySearch.Result found = directory.find(name, cursor, PAGE);
            if (!found.available()) {
                return Optional.empty();
            }
            found.items().forEach(each -> all.add(new Named(each.id(), each.name())));
            cursor = found.next();
        } while (cursor != null);
        return Optional.of(all);
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
        form.withAll(OFFERED, candidates.stream().map(Named::kept).toList());
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
        return form.all(OFFERED).stream().map(this::choice).toList();
    }

    private Choice choice(String kept) {
        String[] parts = kept.split(" ", 2);
        return new Choice(parts[0], parts[1], identity(UUID.fromString(parts[0])));
    }

    /** What tells it from others of its name; empty where that cannot be had now. */
    String identity(UUID operator) {
        try {
            Company company = companies.one(operator);
            return company.vatNumber() == null ? "" : texts().companyIdentity(company.vatNumber(), company.seat());
        } catch (UpstreamException | ProcessingException _) {
            return "";
        }
    }

    private DeskExemptionTexts texts() {
        return Texts.of(DeskExemptionTexts.class, page.lang());
    }
}
