package it.opposizioni.operator.consultation.receipt.verification;

import io.quarkus.arc.All;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.CompactJws.Checked;
import it.opposizioni.kit.signature.CompactJws.Finding;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.receipt.IssuedReceipts;
import it.opposizioni.operator.consultation.receipt.ReceiptClaims;
import it.opposizioni.operator.consultation.receipt.StoredReceipt;
import it.opposizioni.operator.consultation.receipt.verification.VerificationView.FileMatch;
import it.opposizioni.operator.consultation.receipt.verification.VerificationView.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Verifies for anybody whether a receipt is genuine and unchanged, and whether a file is the one that it certifies. */
@ApplicationScoped
class ReceiptVerification {

    private final IssuedReceipts book;
    private final CompactJws<ReceiptClaims> jws;
    private final List<OtherReceipts> others;
    private final Now now;

    ReceiptVerification(IssuedReceipts book, CompactJws<ReceiptClaims> jws, @All List<OtherReceipts> others, Now now) {
        this.others = others;
        this.book = book;
        this.jws = jws;
        this.now = now;
    }

    /** By the receipt itself: its signature decides, whatever the database says or has forgotten. */
    VerificationView ofReceipt(String shown, Optional<String> fileSha256) {
        Checked<ReceiptClaims> checked = jws.check(shown);
        return switch (checked.finding()) {
            case ALTERED ->
                firstOf(other -> other.ofReceipt(shown, fileSha256))
                        .orElseGet(() -> VerificationView.nothing(Outcome.ALTERED));
            case UNKNOWN_KEY -> VerificationView.nothing(Outcome.UNKNOWN);
            case GENUINE ->
                genuine(checked.claims(), book.ofConsultation(checked.claims().jti()), fileSha256);
        };
    }

    /** By its code. What the database has is believed no more than what a stranger shows: the signature is checked too. */
    VerificationView ofCode(String typed, Optional<String> fileSha256) {
        Optional<StoredReceipt> found = VerificationCode.parse(typed).flatMap(book::byCode);
        if (found.isEmpty()) {
            return firstOf(other -> other.ofCode(typed, fileSha256))
                    .orElseGet(() -> VerificationView.nothing(Outcome.UNKNOWN));
        }
        Checked<ReceiptClaims> checked = jws.check(found.get().jws());
        boolean genuine = checked.finding() == Finding.GENUINE
                && checked.claims().code().equals(found.get().code())
                && checked.claims().jti().equals(found.get().consultationId());
        return genuine ? genuine(checked.claims(), found, fileSha256) : VerificationView.nothing(Outcome.ALTERED);
    }

    /** The type is signed with the receipt, so that it cannot be of two kinds at once. */
    private Optional<VerificationView> firstOf(Function<OtherReceipts, Optional<VerificationView>> question) {
        return others.stream().map(question).flatMap(Optional::stream).findFirst();
    }

    private VerificationView genuine(
            ReceiptClaims claims, Optional<StoredReceipt> stored, Optional<String> fileSha256) {
        boolean superseded = stored.map(book::isSuperseded).orElse(false);
        Instant at = now.get();
        return VerificationView.of(
                superseded ? Outcome.SUPERSEDED : Outcome.VALID,
                at.isBefore(claims.validUntil()),
                claims,
                fileSha256.map(sha256 -> FileMatch.of(claims, sha256)).orElse(null));
    }
}
