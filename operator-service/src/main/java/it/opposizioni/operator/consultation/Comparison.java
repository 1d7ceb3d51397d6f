package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.list.ComparedNumbers;
import it.opposizioni.operator.consultation.list.ListCounts;
import it.opposizioni.operator.consultation.list.ListLayout;
import java.util.List;

/**
 * What came out of comparing one list, before it is sealed. The numbers are to be closed by who does not hand them on.
 *
 * @param otherNumbers in columns that were not compared
 */
record Comparison(
        RegisterSnapshot register,
        ListLayout layout,
        ListCounts counts,
        long otherNumbers,
        List<ConsultationFile> files,
        ComparedNumbers numbers) {}
