package it.opposizioni.operator.calllog;

import it.opposizioni.operator.calllog.engine.CallFinding;
import it.opposizioni.operator.consultation.receipt.verification.OtherReceipts;
import it.opposizioni.operator.consultation.receipt.verification.VerificationView;
import it.opposizioni.operator.consultation.receipt.verification.VerificationView.FileMatch;
import it.opposizioni.operator.consultation.receipt.verification.VerifiedCallLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers people who check the receipt of a log. */
@ApplicationScoped
class CallLogVerification implements OtherReceipts {

    private final CallLogReceipts receipts;

    CallLogVerification(CallLogReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Optional<VerificationView> ofReceipt(String shown, Optional<String> fileSha256) {
        return receipts.genuine(shown).map(claims -> view(claims, fileSha256));
    }

    @Override
    public Optional<VerificationView> ofCode(String typed, Optional<String> fileSha256) {
        return receipts.ofCode(typed).map(claims -> view(claims, fileSha256));
    }

    private static VerificationView view(CallLogClaims claims, Optional<String> fileSha256) {
        VerifiedCallLog log = new VerifiedCallLog(
                claims.jti(),
                claims.sentBy() == CallLogClaims.Sender.INSPECTOR,
                claims.firstCall(),
                claims.lastCall(),
                claims.counts().calls(),
                claims.counts().unremarkable(),
                Arrays.stream(CallFinding.values()).collect(Collectors.toMap(CallFinding::name, claims.counts()::of)),
                claims.knownFrom());
        return VerificationView.of(
                log,
                claims.operator().name(),
                claims.principal() == null ? null : claims.principal().name(),
                claims.sealedAt(),
                claims.registerAsOf(),
                claims.code(),
                fileSha256.map(sha256 -> match(claims, sha256)).orElse(null));
    }

    private static FileMatch match(CallLogClaims claims, String sha256) {
        if (sha256.equals(claims.input().sha256())) {
            return FileMatch.INPUT;
        }
        return sha256.equals(claims.findings().sha256()) ? FileMatch.FINDINGS : FileMatch.NONE;
    }
}
