package paper

// Shows tells whether a picture's format is one that is drawn for preview.
func Shows(media string) bool {
	_, known := decoderOf(media)
	return known
}
