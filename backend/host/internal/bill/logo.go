package bill

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"anteroom/backend/firm"

	sheetimage "github.com/johnfercher/maroto/v2/pkg/components/image"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// picture is the firm's logo on its way to paper.
type picture struct {
	png []byte
	// percent is how much of its row it fills.
	percent float64
}

// letterhead lays a logo on paper: white, or a dark plate for one that is seen on
// dark grounds alone. The library for PDFs knows neither all of a PNG's forms nor
// what lies under what is half transparent. A firm without a logo gets nil.
func letterhead(logo firm.Logo) (*picture, error) {
	if logo.PNG == "" {
		return nil, nil
	}
	content, err := logo.Content()
	if err != nil {
		return nil, err
	}
	drawn, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("draw the logo: %w", err)
	}
	size, paper, edge := drawn.Bounds().Size(), color.NRGBA{R: 255, G: 255, B: 255, A: 255}, 0
	if logo.Ground == firm.DarkGround {
		paper, edge = color.NRGBA{R: 27, G: 28, B: 31, A: 255}, max(size.Y/10, 2)
	}
	plate := image.NewRGBA(image.Rect(0, 0, size.X+2*edge, size.Y+2*edge))
	draw.Draw(plate, plate.Rect, image.NewUniform(paper), image.Point{}, draw.Src)
	draw.Draw(plate, image.Rect(edge, edge, edge+size.X, edge+size.Y), drawn, drawn.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, plate); err != nil {
		return nil, fmt.Errorf("pack the logo: %w", err)
	}
	const inch = 25.4
	return &picture{png: out.Bytes(), percent: min(100, 100*float64(plate.Rect.Dy())*inch/logoDots/logoHigh)}, nil
}

// rows is the logo with a little room below it.
func (p *picture) rows() []core.Row {
	if p == nil {
		return nil
	}
	return []core.Row{
		row.New(logoHigh).Add(sheetimage.NewFromBytesCol(8, p.png, extension.Png, props.Rect{Percent: p.percent})),
		row.New(2),
	}
}
