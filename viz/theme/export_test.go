package theme

// Contrast and Over are for the test of whole pictures.
var (
	Contrast = contrast
	Over     = over
)
