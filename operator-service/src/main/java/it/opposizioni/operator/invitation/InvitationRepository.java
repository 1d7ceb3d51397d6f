package it.opposizioni.operator.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    private static final String OPEN = "operatorId = ?1 and state = 'INVITED' and expiresAt > ?2";

    Optional<Invitation> bySecret(byte[] digest) {
        return find("secretDigest", digest).firstResultOptional();
    }

    /** Asked before the team is locked, so that nothing is read that changes while this waits for the lock. */
    Optional<UUID> operatorOf(byte[] digest) {
        return getEntityManager()
                .createQuery("select operatorId from Invitation where secretDigest = :digest", UUID.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    Optional<Invitation> lockBySecret(byte[] digest) {
        return find("secretDigest", digest)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Invitation> lockOwn(UUID id, UUID operatorId) {
        return find("id = ?1 and operatorId = ?2", id, operatorId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first. @param since those that ended before are left out */
    List<Invitation> of(UUID operatorId, Instant since) {
        return list("operatorId = ?1 and coalesce(endedAt, expiresAt) > ?2 order by id desc", operatorId, since);
    }

    /** Of all operators, newest first. */
    List<Invitation> to(SearchKey emailKey) {
        return list("emailKey in ?1 order by id desc", emailKey.all());
    }

    /** Of all operators, newest first. */
    List<Invitation> by(String inviter) {
        return list("inviter.subject = ?1 order by id desc", inviter);
    }

    long countOpen(UUID operatorId, Instant now) {
        return count(OPEN, operatorId, now);
    }

    Optional<Invitation> openTo(UUID operatorId, SearchKey emailKey, Instant now) {
        return find(OPEN + " and emailKey in ?3", operatorId, now, emailKey.all())
                .firstResultOptional();
    }

    long countTo(UUID operatorId, SearchKey emailKey, Instant since) {
        return count("operatorId = ?1 and emailKey in ?2 and invitedAt >= ?3", operatorId, emailKey.all(), since);
    }

    long countOf(UUID operatorId, Instant since) {
        return count("operatorId = ?1 and invitedAt >= ?2", operatorId, since);
    }

    /** Of all operators. Another invitation in this person's name waits for the end of this transaction. */
    long countBy(String inviter, Instant since) {
        lock(inviter, 45);
        return count("inviter.subject = ?1 and invitedAt >= ?2", inviter, since);
    }

    /** Of all operators. Another e-mail to this address waits for the end of this transaction. */
    long countEmails(SearchKey emailKey, Instant since) {
        lock(HexFormat.of().formatHex(emailKey.current()), 46);
        return count("emailKey in ?1 and mailed = true and invitedAt >= ?2", emailKey.all(), since);
    }

    private void lock(String what, int space) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, ?))) locked")
                .setParameter(1, what)
                .setParameter(2, space)
                .getResultList();
    }

    /** The last code that this person asked for, by this invitation. */
    Optional<InvitationCode> lastCode(UUID invitationId, String subject) {
        return getEntityManager()
                .createQuery(
                        "from InvitationCode where invitationId = :invitation and subject = :subject order by sentAt desc, id desc",
                        InvitationCode.class)
                .setParameter("invitation", invitationId)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    long countCodes(UUID invitationId, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select count(*) from InvitationCode where invitationId = :invitation and sentAt >= :since",
                        Long.class)
                .setParameter("invitation", invitationId)
                .setParameter("since", since)
                .getSingleResult();
    }

    void keep(InvitationCode code) {
        getEntityManager().persist(code);
    }

    /** With their codes. */
    long deleteEnded(Instant before) {
        return delete("coalesce(endedAt, expiresAt) < ?1", before);
    }
}
