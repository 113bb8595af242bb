/** A draw as its candidates, those who run it, and anyone sees it. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package academy.guildhall.draws.ui;

import org.jspecify.annotations.NullMarked;
