/** An assessor's numbers and sheets, and what the trial day adds to a panel's page. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.scoring.ui;

import org.jspecify.annotations.NullMarked;
