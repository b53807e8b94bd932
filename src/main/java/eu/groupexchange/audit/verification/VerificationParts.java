package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.LogReader;
import eu.groupexchange.audit.anchor.AnchorLeaves;
import eu.groupexchange.audit.anchor.AnchorTable;
import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.anchor.KeptRows;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * What verifies a database without the application: the checks of all features and what they keep, wherever they stand, and no more than
 * that. Needs a {@code DataSource} with its {@code JdbcClient} and its transactions, and a clock.
 */
@ComponentScan(
        basePackages = "eu.groupexchange",
        useDefaultFilters = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        includeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {
                            Check.class,
                            Erasures.class,
                            AnchoredRecords.class,
                            Anchors.class,
                            AnchorTable.class,
                            AnchorLeaves.class,
                            KeptRows.class,
                            LogReader.class,
                            Proofs.class,
                            Verify.class
                        }))
public class VerificationParts {}
