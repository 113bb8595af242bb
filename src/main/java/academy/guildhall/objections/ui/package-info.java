@NullMarked
package academy.guildhall.objections.ui;

import org.jspecify.annotations.NullMarked;
