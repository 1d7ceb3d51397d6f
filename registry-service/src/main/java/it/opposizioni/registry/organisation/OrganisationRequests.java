package it.opposizioni.registry.organisation;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.opposition.EarlierHolders;
import it.opposizioni.registry.organisation.Representation.Organisation;
import it.opposizioni.registry.organisation.Representation.Representative;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody asks for, sees and ends about the organisations they represent. */
@ApplicationScoped
class OrganisationRequests {

    private static final Duration DAY = Duration.ofDays(1);

    private static final Text TOO_OFTEN =
            Text.of("Oggi hai fatto troppe richieste: riprova domani.", "Too many requests today: try again tomorrow.");
    private static final Text NO_TAX_CODE = Text.of(
            "Il codice fiscale non è valido: controlla le 11 cifre, o i 16 caratteri di una ditta individuale.",
            "The tax code is not valid: check the 11 digits, or the 16 characters of a sole trader.");
    private static final Text OTHER_PERSON = Text.of(
            "Questo è il codice fiscale di un’altra persona: per agire per una persona serve una sua delega.",
            "This is another person’s tax code: to act for a person you need a delegation from them.");
    private static final Text NOT_KNOWN = Text.of(
            "Per agire per un’organizzazione serve il codice fiscale: accedi con SPID o con la carta d’identità elettronica.",
            "Acting for an organisation takes your tax code: sign in with SPID or with the electronic identity card.");
    private static final Text EXISTS = Text.of(
            "Hai già chiesto di agire per questa organizzazione, o puoi già farlo.",
            "You have asked to act for this organisation already, or can do so already.");
    private static final Text TOO_MANY = Text.of(
            "Hai già %s organizzazioni: chiudine una prima di chiederne un’altra.",
            "You have %s organisations already: end one before you ask for another.");

    private final RepresentationRepository representations;
    private final RepresentationHistory history;
    private final RepresentationColumns columns;
    private final RepresentationEndings endings;
    private final DeskHolders holders;
    private final OrganisationConfig config;
    private final Ids ids;
    private final Now clock;

    OrganisationRequests(
            RepresentationRepository representations,
            RepresentationHistory history,
            RepresentationColumns columns,
            RepresentationEndings endings,
            DeskHolders holders,
            OrganisationConfig config,
            Ids ids,
            Now clock) {
        this.representations = representations;
        this.history = history;
        this.columns = columns;
        this.endings = endings;
        this.holders = holders;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws DomainException 403 without a tax code of one's own, 409 for the same organisation twice or too many, 422 for what is no organisation's tax code */
    @Transactional
    OrganisationView ask(Caller person, NewOrganisation wanted) {
        TaxCode own =
                person.taxCode().orElseThrow(() -> new DomainException(RegistryProblems.TAX_CODE_NEEDED, NOT_KNOWN));
        TaxCode taxCode = check(wanted, own);
        SearchKey key = columns.taxKey(taxCode.value());
        Instant now = clock.get();
        requireRoom(person.subject(), key, now);
        Representation asked = new Representation(
                ids.next(),
                new Representative(person.subject(), person.name().orElse(null), own.value()),
                new Organisation(wanted.name(), taxCode.value(), key.current()));
        asked.request(wanted.role(), wanted.evidenceReference(), wanted.languageOrItalian(), now);
        representations.persist(asked);
        history.append(asked, RepresentationAct.REQUEST, person.subject(), now);
        return OrganisationView.of(asked);
    }

    /** Sixteen characters are a sole trader's, who is the person itself; for anybody else's there are delegations. */
    private static TaxCode check(NewOrganisation wanted, TaxCode own) {
        TaxCode taxCode = TaxCode.tryParse(wanted.taxCode())
                .orElseThrow(() -> DomainException.invalid("/taxCode", "TAX_CODE", NO_TAX_CODE));
        if (taxCode.kind() == TaxCode.Kind.PERSON && !taxCode.equals(own)) {
            throw DomainException.invalid("/taxCode", "OTHER_PERSON", OTHER_PERSON);
        }
        return taxCode;
    }

    private void requireRoom(String person, SearchKey key, Instant now) {
        representations.queueUp(person);
        if (representations.requestedSince(person, now.minus(DAY)) >= config.requestsPerDay()) {
            throw new DomainException(CommonProblems.TOO_MANY_REQUESTS, TOO_OFTEN).retryAfter(DAY);
        }
        List<Representation> open = representations.open(person);
        if (open.stream().anyMatch(each -> key.matches(each.taxKey()))) {
            throw new DomainException(RegistryProblems.REPRESENTATION_EXISTS, EXISTS);
        }
        if (open.size() >= config.most()) {
            throw new DomainException(RegistryProblems.TOO_MANY_REPRESENTATIONS, TOO_MANY.with(config.most()));
        }
    }

    /** Newest first, also those that are closed. */
    @Transactional
    List<OrganisationView> of(Caller person) {
        return representations.of(person.subject()).stream()
                .map(OrganisationView::of)
                .toList();
    }

    /** @throws DomainException 404 when it is not this person's */
    @Transactional
    OrganisationView one(UUID id, Caller person) {
        return representations
                .findByIdOptional(id)
                .filter(each -> each.isOf(person.subject()))
                .map(each -> OrganisationView.of(each, holderOf(each)))
                .orElseThrow(DomainException::notFound);
    }

    private String holderOf(Representation representation) {
        return Optional.of(representation)
                .filter(each -> each.state() == RepresentationState.CONFIRMED)
                .map(each -> holders.organisation(each.holderId()).key())
                .filter(key -> key.startsWith(EarlierHolders.DESK))
                .orElse(null);
    }

    /** All who represent the same organisation now, longest first. @throws DomainException 404 when this person does not */
    @Transactional
    List<RepresentativeView> representatives(UUID id, Caller person) {
        Representation own = representations
                .findByIdOptional(id)
                .filter(each -> each.isOf(person.subject()))
                .filter(each -> each.state() == RepresentationState.CONFIRMED)
                .orElseThrow(DomainException::notFound);
        return representations.representing(own.holderId()).stream()
                .map(each -> RepresentativeView.of(each, person.subject()))
                .toList();
    }

    /** Ends it, or takes the request back. @throws DomainException 404 when it is not this person's, 409 when it is closed */
    @Transactional
    OrganisationView end(UUID id, Caller person) {
        Representation found = representations
                .lock(id)
                .filter(each -> each.isOf(person.subject()))
                .orElseThrow(DomainException::notFound);
        endings.end(found, person.subject(), null);
        return OrganisationView.of(found);
    }
}
