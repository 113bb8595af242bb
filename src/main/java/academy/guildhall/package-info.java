/** Guildhall: from a nomination to a certificate that anyone can verify. */
@NullMarked
package academy.guildhall;

import org.jspecify.annotations.NullMarked;
