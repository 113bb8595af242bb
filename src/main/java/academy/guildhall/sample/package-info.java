/**
 * A made-up academy to try the product with: three past years, this year's first cohort finished and its second one underway.
 * Everything is done by the services that people use, dated back by a clock of its own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Sample")
@NullMarked
package academy.guildhall.sample;

import org.jspecify.annotations.NullMarked;
