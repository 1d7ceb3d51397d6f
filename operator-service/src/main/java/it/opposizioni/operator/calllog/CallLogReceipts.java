package it.opposizioni.operator.calllog;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.CompactJws.Checked;
import it.opposizioni.kit.signature.CompactJws.Finding;
import it.opposizioni.kit.signature.SigningKeys;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.operator.calllog.CallLogClaims.Digest;
import it.opposizioni.operator.calllog.CallLogClaims.Sender;
import it.opposizioni.operator.consultation.receipt.ReceiptConfig;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Signs what a log was found to be, in the transaction of its seal, with the keys of the receipts of consultations; and reads it again. */
@ApplicationScoped
public class CallLogReceipts {

    private final CallLogRepository logs;
    private final OperatorService operators;
    private final ReceiptConfig config;
    private final RandomGenerator random;
    private final CompactJws<CallLogClaims> jws;

    CallLogReceipts(
            CallLogRepository logs,
            OperatorService operators,
            ReceiptConfig config,
            RandomGenerator random,
            SigningKeys keys) {
        this.logs = logs;
        this.operators = operators;
        this.config = config;
        this.random = random;
        this.jws = new CompactJws<>(keys, CallLogClaims.TYPE, CallLogClaims.class);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void certify(CallLog sealed) {
        String code = VerificationCode.next(random);
        sealed.outcome().certified(code, jws.sign(jws.payload(claims(sealed, code))));
    }

    private CallLogClaims claims(CallLog log, String code) {
        CallLogOutcome outcome = log.outcome();
        return new CallLogClaims(
                config.issuer().toString(),
                log.id(),
                outcome.sealedAt().getEpochSecond(),
                operators.party(log.operatorId()),
                log.onBehalfOf() == null ? null : operators.party(log.onBehalfOf()),
                log.isOfInspector() ? Sender.INSPECTOR : Sender.OPERATOR,
                new Digest(log.log().sha256(), log.log().bytes()),
                new Digest(outcome.findingsSha256(), outcome.findingsBytes()),
                outcome.firstCall(),
                outcome.lastCall(),
                outcome.counts(),
                log.register().version(),
                log.register().asOf(),
                outcome.knownFrom(),
                outcome.sealedAt(),
                code);
    }

    /**
     * What a sealed log's receipt says. A row that was changed by somebody else is not trusted: what is shown has a valid signature.
     *
     * @throws DomainException 404 before the seal
     */
    public CallLogClaims claimsOf(CallLog log) {
        if (log.outcome().receipt() == null) {
            throw DomainException.notFound();
        }
        return genuine(log.outcome().receipt())
                .filter(claims -> claims.jti().equals(log.id()))
                .orElseThrow(
                        () -> new IllegalStateException("the kept receipt of " + log.id() + " is not what was signed"));
    }

    /** Of a receipt that somebody shows; empty unless it is ours and unchanged. */
    Optional<CallLogClaims> genuine(String shown) {
        Checked<CallLogClaims> checked = jws.check(shown);
        return checked.finding() == Finding.GENUINE ? Optional.of(checked.claims()) : Optional.empty();
    }

    /** Of a code that somebody types; empty when there is none, or what is kept is not what was signed. */
    @Transactional
    Optional<CallLogClaims> ofCode(String typed) {
        return VerificationCode.parse(typed)
                .flatMap(logs::byCode)
                .flatMap(log -> genuine(log.outcome().receipt())
                        .filter(claims -> claims.jti().equals(log.id())
                                && claims.code().equals(log.outcome().receiptCode())));
    }
}
