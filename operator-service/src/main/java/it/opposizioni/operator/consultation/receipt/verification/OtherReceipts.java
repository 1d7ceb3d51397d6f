package it.opposizioni.operator.consultation.receipt.verification;

import java.util.Optional;

/** Receipts of something else than consultations, signed with the same keys; they are checked in the same place. */
public interface OtherReceipts {

    /**
     * @param fileSha256 of a file that is asked about, in hexadecimal
     * @return empty unless it is one of these, ours and unchanged
     */
    Optional<VerificationView> ofReceipt(String shown, Optional<String> fileSha256);

    /** @return empty when no such receipt has this code, or what is kept is not what was signed */
    Optional<VerificationView> ofCode(String typed, Optional<String> fileSha256);
}
