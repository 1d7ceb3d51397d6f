package it.opposizioni.registry.desk;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.registry.opposition.EarlierHolders;
import it.opposizioni.registry.registration.DeskRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The people and organisations that came to the desk, one for each tax code, and which of them have signed in since. */
@ApplicationScoped
public class DeskHolders implements EarlierHolders {

    private static final String BEGIN = """
            insert into desk_holder (id, tax_code, tax_key, name, language) values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String KNOWN = "select from desk_holder where tax_key = any (?)";

    private final DeskHolderRepository holders;
    private final DeskColumns columns;
    private final DeskRegistrations registrations;
    private final PersonalData personalData;
    private final Jdbc jdbc;
    private final Ids ids;

    DeskHolders(
            DeskHolderRepository holders,
            DeskColumns columns,
            DeskRegistrations registrations,
            PersonalData personalData,
            Jdbc jdbc,
            Ids ids) {
        this.holders = holders;
        this.columns = columns;
        this.registrations = registrations;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * An organisation that holds lines.
     *
     * @param key under which its oppositions are recorded
     * @param language of the letters to it
     */
    public record Organisation(UUID id, String key, String name, TaxCode taxCode, String language) {

        static Organisation of(DeskHolder holder) {
            return new Organisation(
                    holder.id(), holder.key(), holder.name(), new TaxCode(holder.taxCode()), holder.language());
        }
    }

    /** The one with this tax code, known from now on if it was not before; locked until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Organisation organisation(TaxCode taxCode, String name, String language) {
        return Organisation.of(stated(taxCode, new DeskEntry.Holder(name, taxCode.value(), null), language, false));
    }

    @Transactional
    public Organisation organisation(UUID id) {
        return Organisation.of(holders.findById(id));
    }

    /** Nobody else who does so goes on until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        holders.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public boolean isKnown(TaxCode taxCode) {
        return isKnown(columns.taxKey(taxCode.value()));
    }

    private boolean isKnown(SearchKey taxKey) {
        return jdbc.exists(KNOWN, (Object) taxKey.all().toArray(byte[][]::new));
    }

    /** The person who asks, locked until the end of the transaction, with what is known of it now. */
    @Transactional(Transactional.TxType.MANDATORY)
    DeskHolder stated(TaxCode taxCode, DeskEntry.Holder stated, String language, boolean leaves) {
        SearchKey key = columns.taxKey(taxCode.value());
        if (!isKnown(key)) {
            // bypasses the entity, and so its converter
            String encrypted = personalData.encrypt(taxCode.value());
            jdbc.update(BEGIN, ids.next(), encrypted, key.current(), personalData.encrypt(stated.name()), language);
        }
        DeskHolder holder = holders.lock(key).orElseThrow();
        holder.state(stated.name(), stated.email(), language, leaves);
        if (!holder.isSignedIn()) {
            registrations.subjectOf(taxCode).ifPresent(holder::signedIn);
        }
        return holder;
    }

    @Override
    public boolean mayHaveKey(Caller person) {
        return person.taxCode().filter(this::isKnown).isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> keyOf(Caller person) {
        if (person.subject().startsWith(EarlierHolders.DESK)) {
            // an organisation: it has no other key, and never signs in
            return Optional.empty();
        }
        Optional<DeskHolder> known = person.taxCode().flatMap(code -> holders.of(columns.taxKey(code.value())));
        known.filter(holder -> !holder.isSignedIn()).ifPresent(holder -> {
            // the desk may be writing down something else of the same person just now
            holders.getEntityManager().refresh(holder, LockModeType.PESSIMISTIC_WRITE);
            holder.signedIn(person.subject());
        });
        return known.filter(holder -> holder.is(person.subject())).map(DeskHolder::deskKey);
    }
}
